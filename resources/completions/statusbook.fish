# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
#
# Completion of statusbook's command line for fish. The libraries and their forms come from the program itself.

# The ids of the libraries with their titles or, behind "ID:", that library's forms.
function __statusbook_snippets
    set -l typed (commandline -ct | string replace -r '^--?[a-z-]*=?' '')
    set -l program (commandline -opc)[1]
    for line in ($program --list-snippets 2>/dev/null)
        set -l parts (string split '  ' -- $line)
        if not string match -q '*:*' -- $typed
            printf '%s\t%s\n' $parts[1] $parts[2]
        else if test "$parts[1]" = (string split : -- $typed)[1]
            printf "$parts[1]:%s\n" (string split ', ' -- $parts[-1])
        end
    end
end

function __statusbook_formats
    printf '%s\n' text json
    contains -- --list-snippets (commandline -opc)
    or printf '%s\n' markdown csv
end

complete -c statusbook -f
complete -c statusbook -s h -l help -d 'Show the help'
complete -c statusbook -s v -l version -d 'Show the version'
complete -c statusbook -s p -l print -d 'Answer in the terminal instead of a window'
complete -c statusbook -s f -l format -x -a '(__statusbook_formats)' -d 'How to print'
complete -c statusbook -s s -l snippet -x -a '(__statusbook_snippets)' -d 'Print the line to paste for one status code'
complete -c statusbook -l list-snippets -d 'Name the snippet libraries, or every form for a code'
complete -c statusbook -l catalog -r -F -d 'Add a catalog file'
complete -c statusbook -l check -r -F -d 'Check a catalog file'
