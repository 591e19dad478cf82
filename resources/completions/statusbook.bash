# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
#
# Completion of statusbook's command line for bash. The libraries and their forms come from the program itself.

_statusbook() {
    # Bash splits words at "=" and ":" too, so the word is taken from the line: "--snippet=go-net-http:re" is one.
    local line=${COMP_LINE:0:COMP_POINT}
    local word=${line##*[[:space:]]}
    local -a before
    read -ra before <<<"${line%"$word"}"
    local option=${before[-1]} value=$word done='' candidates
    if [[ $word == --*=* ]]; then
        option=${word%%=*} value=${word#*=}
        [[ $COMP_WORDBREAKS == *=* ]] || done=$option=
    fi
    case $option in
        -f | --format)
            candidates='text json'
            [[ $line == *' --list-snippets '* ]] || candidates+=' markdown csv'
            ;;
        --catalog | --check)
            # shellcheck disable=SC2207 # names with spaces are left to the keyboard
            COMPREPLY=($(compgen -f -P "$done" -- "$value"))
            return
            ;;
        -s | --snippet) candidates=$(_statusbook_snippets "$1" "$value") ;;
        *)
            [[ $word == -* ]] || return
            candidates='--help --version --print --format --snippet --list-snippets --catalog --check'
            ;;
    esac
    # shellcheck disable=SC2207 # no candidate has a space
    COMPREPLY=($(compgen -P "$done" -W "$candidates" -- "$value"))
    if [[ $value == *:* && $COMP_WORDBREAKS == *:* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"$done${value%:*}:"}")
    fi
}

# The ids of the libraries or, behind "ID:", that library's forms.
_statusbook_snippets() {
    local id=${2%%:*} library rest form
    "$1" --list-snippets 2>/dev/null | while read -r library rest; do
        if [[ $2 != *:* ]]; then
            echo "$library"
        elif [[ $library == "$id" ]]; then
            for form in ${rest##*  }; do
                echo "$id:${form%,}"
            done
        fi
    done
}

complete -F _statusbook statusbook
