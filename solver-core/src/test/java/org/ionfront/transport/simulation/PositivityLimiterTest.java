package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.discretisation.TabulatedLaw;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.api.Test;

/** Densities are given as charge fractions in six uneven cells, charges as depths. */
class PositivityLimiterTest {
    private static final double[] FACES = {0, 0.1, 0.3, 0.4, 0.6, 0.9, 1.0};
    private static final double LAMBDA2 = 0.01;
    /** Fields of the states are of order 10: what sums of a few terms of that size leave in a depth, times LAMBDA2. */
    private static final Offset<Double> ROUNDING = offset(1e-15);
    /** The same in fractions of cells of 0.1. */
    private static final Offset<Double> FRACTION = offset(1e-14);

    private static final DiffusivityLaw CONSTANT = new ConstantDiffusivity(1);
    private static final DiffusivityLaw VARYING = (fractions, species, partials) -> {
        Arrays.fill(partials, 0);
        partials[species] = 1;
        return fractions[species];
    };

    /** Of the first ion 0.4 never move. */
    private static final List<DiffusivityLaw> FROZEN = List.of(
            TabulatedLaw.of(
                    new DiffusivityLaw() {
                        @Override
                        public double evaluate(double[] fractions, int species, double[] partials) {
                            Arrays.fill(partials, 0);
                            return fractions[species] > 0.4 ? 1 : 0;
                        }

                        @Override
                        public boolean dependsOnOwnFractionOnly() {
                            return true;
                        }
                    },
                    0,
                    2),
            CONSTANT);

    private final NernstPlanckPoisson two = system(0.6, 0.4);
    private final NernstPlanckPoisson three = system(0.5, 0.3, 0.2);

    @Test
    void aDeficitOfTwoIonsIsTakenFromTheNearestCellsFirst() {
        // 0.03 are lacking: 0.02 in the next cell, 0.01 of the 0.06 in the one after it.
        double[] y = neutral(two, row(0.5, 0.3, 0.2, -0.15, 0.6, 0.6));
        double[] shown = limiter(two).shown(y);
        assertThat(fractions(two, shown, 0)).containsExactly(row(0.5, 0.25, 0, 0, 0.6, 0.6), FRACTION);
        assertConserved(two, y, shown);
        assertThat(chargesOf(two, shown)).containsExactly(chargesOf(two, y));
    }

    @Test
    void whatCellsLackIsCountedInWhatTheyMayBeShortOf() {
        // 0.15 of the first ion in 0.2, 0.2 of the second in 0.3; 1e-3 may be missing in one, 1e-2 in the other.
        double[] y = neutral(two, row(0.5, 0.3, 0.2, -0.15, 1.2, 0.6));
        double[] tolerable = {1, 1, 1, 1e-3, 1e-2, 1};
        assertThat(limiter(two).lacking(y, tolerable)).isCloseTo(0.03 / 1e-3 + 0.06 / 1e-2, offset(1e-10));
    }

    @Test
    void theLastIonIsRepairedByTheOthers() {
        // The second one: 1 less the first; 0.04 are lacking in 0.2, the next cell has 0.02.
        double[] y = neutral(two, row(0.4, 0.4, 0.8, 1.2, 0.5, 0.5));
        double[] shown = limiter(two).shown(y);
        assertThat(fractions(two, shown, 1)).containsExactly(row(0.6, 0.5, 0, 0, 0.5, 0.5), FRACTION);
        assertConserved(two, y, shown);
        assertThat(chargesOf(two, shown)).containsExactly(chargesOf(two, y));
    }

    @Test
    void cellsBehindGiveWhatThoseBeforeDoNotHave() {
        // 0.02 before; 0.01 come from the cell behind, which has 0.06.
        double[] y = neutral(two, row(0, 0.1, -0.3, 0.3, 0.6, 0.6));
        double[] shown = limiter(two).shown(y);
        assertThat(fractions(two, shown, 0)).containsExactly(row(0, 0, 0, 0.25, 0.6, 0.6), FRACTION);
        assertConserved(two, y, shown);
    }

    @Test
    void ionsThatNeverMoveAreBroughtBack() {
        // 0.02 of what never moves are lacking: 0.01 in the cell before beyond that, 0.01 in the one before it.
        double[] y = neutral(two, row(0.5, 0.45, 0.2, 0.7, 0.6, 0.6));
        PositivityLimiter limiter = limiter(two);
        assertThat(limiter.shown(y)).isSameAs(y);
        limiter.keep(new ImmobileIons(two, neutral(two, row(0.6, 0.6, 0.6, 0.6, 0.6, 0.6)), FROZEN));
        double[] shown = limiter.shown(y);
        assertThat(fractions(two, shown, 0)).containsExactly(row(0.4, 0.4, 0.4, 0.7, 0.6, 0.6), FRACTION);
        assertConserved(two, y, shown);
        assertThat(chargesOf(two, shown)).containsExactly(chargesOf(two, y));
    }

    @Test
    void theStateItselfGetsThemBackWhereManyAreMissing() {
        double[] y = neutral(two, row(0.5, 0.45, 0.2, 0.7, 0.6, 0.6));
        double[] kept = y.clone();
        PositivityLimiter limiter = limiter(two);
        limiter.keep(new ImmobileIons(two, neutral(two, row(0.6, 0.6, 0.6, 0.6, 0.6, 0.6)), FROZEN));
        limiter.restore(y, 0.21);
        assertThat(y).containsExactly(kept);
        limiter.restore(y, 0.19);
        assertThat(fractions(two, y, 0)).containsExactly(row(0.4, 0.4, 0.4, 0.7, 0.6, 0.6), FRACTION);
    }

    /** A stage with another law may have left fewer. */
    @Test
    void ionsThatWereNotThereWhenTheStageBeganAreNotMissing() {
        double[] y = neutral(two, row(0.5, 0.45, 0.2, 0.7, 0.6, 0.6));
        assertThat(new ImmobileIons(two, y, FROZEN).least()[0]).isEqualTo(0.2, FRACTION);
        assertThat(new ImmobileIons(two, y, List.of(CONSTANT, CONSTANT)).exist())
                .isFalse();
    }

    @Test
    void aDeficitWiderThanACellIsRepaired() {
        // 0.01 + 0.02 + 0.01 are lacking in a row, 0.01 of them before; the rest comes from behind.
        double[] y = neutral(two, row(0.1, -0.05, -0.2, -0.05, 0.6, 0.6));
        double[] shown = limiter(two).shown(y);
        assertThat(fractions(two, shown, 0)).containsExactly(row(0, 0, 0, 0, 0.5, 0.6), FRACTION);
        assertConserved(two, y, shown);
    }

    @Test
    void ofThreeIonsTheMostAbundantOtherGoesTheOtherWay() {
        double[] y = neutral(three, row(0.3, 0.3, -0.2, 0.3, 0.3, 0.3), row(0.2, 0.2, 0.3, 0.2, 0.2, 0.2));
        double[] shown = limiter(three).shown(y);
        assertThat(fractions(three, shown, 0)).containsExactly(row(0.3, 0.2, 0, 0.3, 0.3, 0.3), FRACTION);
        assertThat(fractions(three, shown, 1)).containsExactly(fractions(three, y, 1), FRACTION);
        assertThat(fractions(three, shown, 2)).containsExactly(row(0.5, 0.6, 0.7, 0.5, 0.5, 0.5), FRACTION);
        assertConserved(three, y, shown);
        assertThat(chargesOf(three, shown)).containsExactly(chargesOf(three, y));
    }

    @Test
    void deficitsOfTwoOfThreeIonsAreBothRepaired() {
        double[] y = neutral(three, row(0.3, 0.3, -0.2, 0.3, 0.3, 0.3), row(0.2, 0.2, 0.3, 0.2, -0.1, 0.2));
        double[] shown = limiter(three).shown(y);
        for (int i = 0; i < 3; i++) {
            assertThat(Arrays.stream(fractions(three, shown, i)).min().orElseThrow())
                    .isGreaterThanOrEqualTo(-FRACTION.value);
        }
        assertThat(shown[three.contentIndex(1, 4)] + 0.3 * 0.3).isCloseTo(0, ROUNDING);
        assertConserved(three, y, shown);
        assertThat(chargesOf(three, shown)).containsExactly(chargesOf(three, y));
    }

    @Test
    void aStateToShowIsACopyAndOneWithoutDeficitsIsNot() {
        double[] lacking = neutral(two, row(0.5, 0.3, -0.1, 0.6, 0.6, 0.6));
        double[] before = lacking.clone();
        PositivityLimiter limiter = limiter(two);
        assertThat(limiter.shown(lacking)).isNotSameAs(lacking);
        assertThat(lacking).containsExactly(before);
        // 0.1 of a cell of 0.1; showing it again moves no more.
        limiter.shown(lacking);
        assertThat(limiter.moved()).isCloseTo(0.01, ROUNDING);

        double[] rounding = neutral(two, row(0.5, 0.3, -0.9e-14, 0.6, 0.6, 0.6));
        assertThat(limiter.shown(rounding)).isSameAs(rounding);
    }

    @Test
    void onlyIonsWithALawThatVariesAreRepairedToGoOn() {
        double[] y = neutral(two, row(0.5, 0.3, -0.1, 0.6, 0.6, 0.6));
        double[] before = y.clone();
        PositivityLimiter limiter = limiter(two);
        assertThat(limiter.applyWhereLawsVary(y, List.of(CONSTANT, VARYING))).isFalse();
        assertThat(y).containsExactly(before);
        // There are ions of the other kind to go the other way, so no charge moves.
        assertThat(limiter.applyWhereLawsVary(y, List.of(VARYING, CONSTANT))).isFalse();
        assertThat(fractions(two, y, 0)).containsExactly(row(0.5, 0.25, 0, 0.6, 0.6, 0.6), FRACTION);
        assertThat(limiter.moved()).isCloseTo(0.01, ROUNDING);
    }

    @Test
    void whereOnlyOneIonIsChargeGoesAlongAndTheRepairSaysSo() {
        // A depletion layer without the second ion: 0.03 come from the cell before and leave the fields elsewhere
        // alone.
        double[] y = state(two, row(0.5, 0.3, 0.4, -0.15, 0.6, 0.6), row(0.5, 0, 0, 0, 0.4, 0.4));
        double[] repaired = y.clone();
        PositivityLimiter limiter = limiter(two);
        assertThat(limiter.applyWhereLawsVary(repaired, List.of(VARYING, CONSTANT)))
                .isTrue();
        assertThat(fractions(two, repaired, 0)).containsExactly(row(0.5, 0.3, 0.1, 0, 0.6, 0.6), FRACTION);
        assertThat(fractions(two, repaired, 1)).containsExactly(fractions(two, y, 1), FRACTION);
        assertConserved(two, y, repaired);
        for (int f = 0; f < FACES.length; f++) {
            // The ions crossed the face between the two cells, to the right: displacement falls by as much.
            double change = f == 3 ? -0.03 / LAMBDA2 : 0;
            assertThat(field(two, repaired, f) - field(two, y, f)).isCloseTo(change, offset(1e-13));
        }
        double[] anew = neutral(two, row(0.5, 0.3, -0.1, 0.6, 0.6, 0.6));
        assertThat(limiter.applyWhereLawsVary(anew, List.of(VARYING, CONSTANT))).isFalse();
    }

    @Test
    void theLastIonTakesItsChargeAlongFromCellsBehindToo() {
        double[] y = state(two, row(0.5, 0, 0, 0, 0.6, 0.6), row(0, -0.1, 0, 0.3, 0.4, 0.4));
        double[] repaired = y.clone();
        assertThat(limiter(two).applyWhereLawsVary(repaired, List.of(CONSTANT, VARYING)))
                .isTrue();
        assertThat(fractions(two, repaired, 1)).containsExactly(row(0, 0, 0, 0.2, 0.4, 0.4), FRACTION);
        assertThat(fractions(two, repaired, 0)).containsExactly(fractions(two, y, 0), FRACTION);
        assertConserved(two, y, repaired);
    }

    @Test
    void whatAllCellsTogetherLackIsLeftAndTheStateFails() {
        // 0.01 are there, 0.03 are lacking.
        double[] y = neutral(two, row(0, 0.05, 0, -0.15, 0, 0));
        PositivityLimiter limiter = limiter(two);
        assertThat(limiter.fails(y)).isTrue();
        double[] shown = limiter.shown(y);
        assertThat(fractions(two, shown, 0)).containsExactly(row(0, 0, 0, -0.1, 0, 0), FRACTION);
        assertConserved(two, y, shown);
    }

    @Test
    void aStateThatCanBeRepairedOrLacksRoundingOnlyDoesNotFail() {
        PositivityLimiter limiter = limiter(two);
        assertThat(limiter.fails(neutral(two, row(0, 0.05, 0, -0.04, 0, 0)))).isFalse();
        // 3e-13 may be handed out, though there is nothing to repair it with.
        assertThat(limiter.fails(neutral(two, row(0, 0, 0, -2.9e-13, 0, 0)))).isFalse();
        assertThat(limiter.fails(neutral(two, row(0, 0, 0, -3.1e-13, 0, 0)))).isTrue();
    }

    @Test
    void aSingleIonHasNobodyToTakeFromAndFails() {
        NernstPlanckPoisson one = system(1);
        assertThat(limiter(one).fails(state(one, row(1, 1, 1, -0.1, 1, 1)))).isTrue();
        assertThat(limiter(one).fails(state(one, row(1, 1, 1, 0.1, 1, 1)))).isFalse();
    }

    @Test
    void ionsThatConductWhereThereAreFewAreRepairedWhateverTheirLaw() {
        double[] y = neutral(two, row(0.5, 0.3, 0.2, -0.15, 0.6, 0.6));
        PositivityLimiter neutral = new PositivityLimiter(two, true, true);
        neutral.fails(y);
        neutral.applyWhereLawsVary(y, List.of(CONSTANT, CONSTANT));
        assertThat(fractions(two, y, 0)).containsExactly(row(0.5, 0.25, 0, 0, 0.6, 0.6), FRACTION);
        // What is hardly below zero carries no current.
        double[] hardly = neutral(two, row(0.5, 0.3, 0.2, -2e-13, 0.6, 0.6));
        double[] kept = hardly.clone();
        neutral.fails(hardly);
        neutral.applyWhereLawsVary(hardly, List.of(CONSTANT, CONSTANT));
        assertThat(hardly).containsExactly(kept);
    }

    private static PositivityLimiter limiter(NernstPlanckPoisson system) {
        return new PositivityLimiter(system, new boolean[system.species()]);
    }

    private static NernstPlanckPoisson system(double... bulk) {
        double[] charge = new double[bulk.length];
        Arrays.fill(charge, 1);
        return new NernstPlanckPoisson(
                new Grid(FACES),
                LAMBDA2,
                charge,
                bulk,
                Collections.nCopies(bulk.length, CONSTANT),
                new FrontCondition.Blocking(),
                BackCondition.OUTFLOW);
    }

    private static double[] row(double... fractions) {
        return fractions;
    }

    /* Without fields: the last ion makes up for the others. */
    private static double[] neutral(NernstPlanckPoisson system, double[]... others) {
        double[][] all = Arrays.copyOf(others, others.length + 1);
        double[] last = new double[FACES.length - 1];
        Arrays.fill(last, 1);
        for (double[] other : others) {
            for (int k = 0; k < last.length; k++) {
                last[k] -= other[k];
            }
        }
        all[others.length] = last;
        return contents(system, all);
    }

    /* With the fields that Gauss's law asks for, from none at the front face on. */
    private static double[] state(NernstPlanckPoisson system, double[]... fractions) {
        double[] y = contents(system, fractions);
        double[] unit = system.uniformState(1);
        double displacement = 0;
        for (int k = 0; k < system.cells(); k++) {
            displacement -= system.width(k);
            for (double[] own : fractions) {
                displacement += own[k] * system.width(k);
            }
            y[system.fieldIndex(k + 1)] = displacement / LAMBDA2 * unit[system.fieldIndex(k + 1)];
        }
        return y;
    }

    private static double[] contents(NernstPlanckPoisson system, double[]... fractions) {
        double[] y = system.uniformState(0);
        for (int i = 0; i < fractions.length - 1; i++) {
            for (int k = 0; k < system.cells(); k++) {
                y[system.contentIndex(i, k)] = fractions[i][k] * system.width(k) - bulk(system, i) * system.width(k);
            }
        }
        return y;
    }

    private static double bulk(NernstPlanckPoisson system, int i) {
        return system.fraction(system.uniformState(0), i, 0);
    }

    private static double[] fractions(NernstPlanckPoisson system, double[] y, int i) {
        double[] fractions = new double[system.cells()];
        system.fractions(y, i, fractions);
        return fractions;
    }

    private static double field(NernstPlanckPoisson system, double[] y, int face) {
        return y[system.fieldIndex(face)] / system.uniformState(1)[system.fieldIndex(face)];
    }

    /* Fields say what charge a cell has. */
    private static double[] chargesOf(NernstPlanckPoisson system, double[] y) {
        double[] fields = new double[FACES.length];
        for (int f = 0; f < FACES.length; f++) {
            fields[f] = field(system, y, f);
        }
        return fields;
    }

    private static void assertConserved(NernstPlanckPoisson system, double[] before, double[] after) {
        for (int i = 0; i < system.species(); i++) {
            double change = 0;
            for (int k = 0; k < system.cells(); k++) {
                change += system.contentBeyondBulk(after, i, k) - system.contentBeyondBulk(before, i, k);
            }
            assertThat(change).isCloseTo(0, ROUNDING);
        }
    }
}
