package dev.ragstone.bench.privacy;

/**
 * How well one type is found.
 *
 * @param type the type, as Ragstone or else the data set calls it
 * @param labelled how many places are labelled with it
 * @param found how many places were found
 * @param right how many of those found overlap a label of the type
 * @param recalled how many of the labelled places overlap a finding of the type
 * @param masked how many of the labelled places vanish completely, whatever type was found there
 */
public record TypeResult(String type, int labelled, int found, int right, int recalled, int masked) {}
