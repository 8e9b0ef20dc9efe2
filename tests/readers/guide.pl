#!/usr/bin/env perl
# Reads guide.json as the page for programs tells it: written from that page
# alone, to prove that the page suffices. Prints what is certain and missing.
# Use: perl guide.pl guide.json vectors.json
use strict;
use warnings;
use JSON::PP;

die "Use: perl guide.pl guide.json vectors.json\n" unless @ARGV == 2;
my $json = JSON::PP->new->utf8->canonical;
my ($guide, $vectors) = map { read_json($_) } @ARGV;

my %class;    # fact -> value -> number of its class
for my $fact (keys %{ $guide->{classes} }) {
    my $classes = $guide->{classes}{$fact};
    for my $n (0 .. $#$classes) {
        # The class "" (every other value) stands here under the value "".
        $class{$fact}{$_} = $n for $classes->[$n] eq '' ? '' : split / /, $classes->[$n];
    }
}

print $json->encode([ map { answer($_->{on}, $_->{known}) } @$vectors ]), "\n";

sub read_json {
    my ($file) = @_;
    open my $in, '<:raw', $file or die "$file: $!\n";
    local $/;
    return $json->decode(<$in>);
}

sub answer {
    my ($day, $given) = @_;
    my ($epoch) = grep { $_->[0] le $day } reverse @{ $guide->{epochs} };
    die "No answer for the day $day\n" unless $epoch;
    my ($ends, $missing) = walk($epoch->[1], known($given));
    return { certain => certain(@$ends), missing => $missing };
}

# Step 2: the facts under same are worked out, never taken as given.
sub known {
    my %known = %{ $_[0] };
    my $same  = $guide->{same};
    delete @known{ keys %$same };
    for my $fact (keys %$same) {
        my ($one, $other) = @known{ @{ $same->{$fact} } };
        next unless defined $one && defined $other;
        $known{$fact} = $one eq $other ? 'yes' : 'no';
    }
    return \%known;
}

# Steps 3, 4 and 6: from the root to the ends; each reference is visited once.
sub walk {
    my ($root, $known) = @_;
    my (%seen, %asked, @ends);
    my @todo = ($root);
    while (@todo) {
        my $ref = pop @todo;
        next if $seen{$ref}++;
        if ($ref < 0) { push @ends, $guide->{ends}[ -1 - $ref ]; next }
        my ($number, @children) = @{ $guide->{nodes}[$ref] };
        my $fact = $guide->{facts}[$number];
        if (defined $known->{$fact}) {
            push @todo, $children[ class_of($fact, $known->{$fact}) ];
        }
        else {
            $asked{$fact} = 1;
            push @todo, @children;
        }
    }
    delete @asked{ keys %{ $guide->{same} } };
    return (\@ends, [ grep { $asked{$_} } @{ $guide->{facts} } ]);
}

sub class_of {
    my ($fact, $value) = @_;
    return $class{$fact}{$value} // $class{$fact}{''}
        // die "No class of $fact holds the value $value\n";
}

# Step 5: the items that every remaining end gives, sorted, by table.
sub certain {
    my @ends = @_;
    my (%count, %certain);
    for my $end (@ends) {
        my %gives;    # an item counts once per end, whichever rules give it
        for my $rule (map { $guide->{rules}[$_] } @$end) {
            my ($name, undef, @items) = @$rule;
            my ($table) = split m{/}, $name;
            $gives{$table}{$_} = 1 for @items;
        }
        for my $table (keys %gives) { $count{$table}{$_}++ for keys %{ $gives{$table} } }
    }
    for my $table (keys %count) {    # a table without items is left out
        my @items = grep { $count{$table}{$_} == @ends } sort keys %{ $count{$table} };
        $certain{$table} = \@items if @items;
    }
    return \%certain;
}
