# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT

# Runs the snippets of httr. Called by scripted.py with a JSON object on standard input.

suppressMessages({
  library(httr)
  library(testthat)
})

job <- jsonlite::fromJSON(file("stdin"), simplifyVector = FALSE)
response_of <- function(code) structure(list(status_code = code), class = "response")

# Whether the text takes the code.
takes <- function(one, code) {
  reached <- FALSE
  scope <- new.env()
  scope$response <- response_of(code)
  text <- sub("# ...", "reached <<- TRUE", one$text, fixed = TRUE)
  result <- tryCatch({
    eval(parse(text = text), scope)
    TRUE
  }, expectation_failure = function(failure) FALSE)
  if (one$form == "check") reached else result
}

check <- function(one) {
  if (one$form == "constant") {
    found <- eval(parse(text = one$text))
    if (is.character(found) && nzchar(found)) "" else paste("gives", found)
  } else if (one$form == "stop") {
    error <- tryCatch(eval(parse(text = one$text)), error = identity)
    if (inherits(error, paste0("http_", one$code))) "" else paste("gives", class(error)[1])
  } else {
    other <- if (one$code == 404) 410 else 404
    if (takes(one, one$code) && !takes(one, other)) "" else "takes another code, or not its own"
  }
}

for (one in job$cases) {
  why <- tryCatch(check(one), error = conditionMessage)
  cat(sprintf("{\"n\":%d,\"why\":%s}\n", one$n, jsonlite::toJSON(why, auto_unbox = TRUE)))
}
