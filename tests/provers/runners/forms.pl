# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT

# Runs the snippets of HTTP::Status. Called by scripted.py with a JSON object on standard input.

use strict;
use warnings;
use HTTP::Response;
use HTTP::Status;
use HTTP::Status qw(:constants);
use JSON::PP;
use Test::More;

my $job = decode_json(do { local $/; <STDIN> });
$| = 1;
for my $builder (Test::More->builder) {
    open my $nowhere, '>', '/dev/null';
    $builder->$_($nowhere) for qw(output failure_output todo_output);
}

sub check {
    my ($case) = @_;
    my ($form, $code, $text) = @$case{qw(form code text)};
    my $other = $code == 404 ? 410 : 404;
    my $response = HTTP::Response->new($code);
    my $reached = 0;
    if ($form eq 'constant') {
        my $found = eval $text;
        return $@ || ($found == $code ? '' : "gives $found");
    }
    if ($form =~ /^respond/) {
        my $found = eval "sub { $text }->()";
        return $@ if $@;
        my %fields = map { lc } @{ $found->[1] };
        my $wanted = $job->{demanded}{$code};
        return "answers without $wanted" if $wanted && !exists $fields{$wanted};
        return $found->[0] == $code && ref $found->[2] eq 'ARRAY' ? '' : "answers $found->[0]";
    }
    for my $each ($code, $other) {
        $response = HTTP::Response->new($each);
        my $passed;
        if ($form eq 'check') {
            $reached = 0;
            (my $told = $text) =~ s/# \.\.\./\$reached = 1;/;
            eval $told;
            $passed = $reached;
        } else {
            $passed = eval $text;
        }
        return $@ if $@;
        return "takes $each for $code" if !!$passed != ($each == $code);
    }
    return '';
}

for my $case (@{ $job->{cases} }) {
    my $why = check($case);
    print "{\"n\":$case->{n},\"why\":" . JSON::PP->new->allow_nonref->encode("$why") . "}\n";
}
Test::More->builder->no_ending(1);
exit 0;
