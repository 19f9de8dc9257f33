package org.ionfront.transport.simulation;

import java.util.Arrays;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;

/**
 * Accounts for the charge of every ion: what was there, what arrived at the front face, what left through the back
 * (docs/solver.md, section 6). Everything is a depth, charge per area over eN [m].
 */
final class ChargeLedger {
    /** Charge fractions, and shares of the current, that differ by less are the same but for rounding. */
    private static final double SAME = 1e-13;

    /** So many cells before the back face: ions may cross it during a step and have gone from the last cell at its end. */
    private static final int WATCHED = 4;

    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private final double[] left;
    private final boolean[] crossesFront;
    private StageModel stage;
    private double throughBack;
    private double[] shares;
    private double[] contents;
    private boolean untouched;
    /** What the fractions at the back may differ from the untouched glass by in this stage. */
    private final double[] tolerable;

    ChargeLedger(Experiment experiment, ScaledExperiment scaled, StageModel first) {
        this.experiment = experiment;
        this.scaled = scaled;
        left = new double[scaled.species()];
        crossesFront = new boolean[scaled.species()];
        shares = new double[0];
        contents = new double[scaled.species()];
        tolerable = new double[scaled.species()];
        stage = first;
    }

    /** Takes over what another run has booked. */
    void resume(Checkpoint.Account account) {
        System.arraycopy(account.left(), 0, left, 0, left.length);
        System.arraycopy(account.crossed(), 0, crossesFront, 0, crossesFront.length);
    }

    /** What has been booked. */
    Checkpoint.Account account(double moved) {
        return new Checkpoint.Account(left.clone(), crossesFront.clone(), moved);
    }

    /** Goes on with another stage, from a state that {@link #enter} is given. */
    void enter(StageModel next, TransportEquations system, double[] y) {
        stage = next;
        if (stage.mode() == FrontMode.OPEN) {
            Arrays.fill(crossesFront, true);
        } else if (stage.mode() == FrontMode.ATTACHED) {
            crossesFront[stage.arriving()] = true;
        }
        double all = sum(scaled.conductances(scaled.bulk(), stage.laws()));
        for (int i = 0; i < tolerable.length; i++) {
            double mobility = scaled.charge()[i] * scaled.pureDiffusivity(i, stage.laws());
            tolerable[i] = SAME * Math.min(1, all / mobility);
        }
        throughBack = system.dischargedThroughBack(y);
        shares = sharesAtBack(system, y);
        contents = contents(system, y);
        untouched = backIsUntouched(system, y);
    }

    /** Books what an accepted step has let out through the back face. */
    void step(TransportEquations system, double[] y) {
        double now = system.dischargedThroughBack(y);
        double[] sharesNow = sharesAtBack(system, y);
        double[] contentsNow = contents(system, y);
        double[] discharged = new double[left.length];
        boolean untouchedNow = backIsUntouched(system, y);
        // An emptied layer has no transference numbers; those of the other end of the step count then.
        boolean knownBefore = sum(shares) > 0;
        boolean knownNow = sum(sharesNow) > 0;
        for (int i = 0; i < left.length; i++) {
            double share = knownBefore && knownNow ? 0.5 * (shares[i] + sharesNow[i]) : shares[i] + sharesNow[i];
            discharged[i] = share * (now - throughBack);
        }
        if (!(untouched && untouchedNow) && stage.mode() != FrontMode.OPEN) {
            byContent(discharged, contentsNow, now - throughBack);
        }
        untouched = untouchedNow;
        for (int i = 0; i < left.length; i++) {
            left[i] += discharged[i];
        }
        throughBack = now;
        shares = sharesNow;
        contents = contentsNow;
    }

    /*
     * Shares that change during a step say what leaves to the order of a trapezium only. But what does not cross the front is
     * either inside or has left, and the ion that does has left with the rest of the charge.
     */
    private void byContent(double[] discharged, double[] contentsNow, double all) {
        double rest = all;
        int arriving = stage.mode() == FrontMode.ATTACHED ? stage.arriving() : -1;
        for (int i = 0; i < discharged.length; i++) {
            if (i != arriving) {
                discharged[i] = contents[i] - contentsNow[i];
                rest -= discharged[i];
            }
        }
        if (arriving >= 0) {
            discharged[arriving] = rest;
        }
    }

    /* Whether what leaves through the back face is known: that of the untouched glass, one ion alone, or nothing. */
    private boolean backIsUntouched(TransportEquations system, double[] y) {
        if (experiment.back() == BackCondition.SELECTIVE || experiment.back() == BackCondition.BLOCKING) {
            return true;
        }
        boolean same = true;
        double[] bulk = scaled.bulk();
        for (int i = 0; i < left.length; i++) {
            for (int k = Math.max(0, system.cells() - WATCHED); k < system.cells(); k++) {
                same &= Math.abs(system.fraction(y, i, k) - bulk[i]) <= tolerable[i];
            }
        }
        return same;
    }

    /*
     * What is inside beyond the untouched glass. That of the last ion follows from Gauss's law, as the ion does: the sum over
     * its cells would be a difference of numbers of the size of the sample.
     */
    private double[] contents(TransportEquations system, double[] y) {
        double[] all = new double[left.length];
        int last = all.length - 1;
        all[last] = y[system.chargeIndex()] - system.dischargedThroughBack(y) - system.sheetCharge(y);
        for (int i = 0; i < last; i++) {
            for (int k = 0; k < system.cells(); k++) {
                all[i] += system.contentBeyondBulk(y, i, k);
            }
            all[last] -= all[i];
        }
        return all;
    }

    /* Conductances at the back face; only the first native where the face is selective, and none where it is blocking. */
    private double[] sharesAtBack(TransportEquations system, double[] y) {
        double[] fractions = new double[left.length];
        if (experiment.back() == BackCondition.BLOCKING) {
            return fractions;
        }
        if (experiment.back() == BackCondition.SELECTIVE) {
            fractions[firstNative()] = 1;
            return fractions;
        }
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = system.fraction(y, i, system.cells() - 1);
        }
        double[] conductances = scaled.conductances(fractions, stage.laws());
        double sum = sum(conductances);
        for (int i = 0; i < conductances.length; i++) {
            conductances[i] = sum == 0 ? 0 : conductances[i] / sum;
        }
        return conductances;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private int firstNative() {
        int first = 0;
        while (!experiment.species().get(first).isNative()) {
            first++;
        }
        return first;
    }

    /** Charge of the natives that has left the sample through either face. */
    double nativesThatLeft() {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            if (experiment.species().get(i).isNative()) {
                sum += left[i] + Math.max(0, -entered(i));
            }
        }
        return sum;
    }

    /**
     * Ions that crossed the front face and the charge on it against the charge passed: 0 but for rounding.
     *
     * <p>Where the last ion crosses, its content is by Gauss's law what the charge inside leaves, and the sum would be a
     * difference of numbers that do not matter; what is left of it are the ions that do not cross, and what has left.
     */
    double imbalance(TransportEquations system, double[] y) {
        int last = left.length - 1;
        double sum =
                crossesFront[last] ? -system.dischargedThroughBack(y) : system.sheetCharge(y) - y[system.chargeIndex()];
        for (int i = 0; i < left.length; i++) {
            if (crossesFront[last]) {
                sum += crossesFront[i] ? left[i] : -contents[i];
            } else if (crossesFront[i]) {
                sum += entered(i);
            }
        }
        return sum;
    }

    /**
     * What the balance would lose between two states of one system, as a depth [m], as long as no ion that crosses the front
     * leaves through the back.
     */
    double lost(TransportEquations system, double[] before, double[] after) {
        int last = left.length - 1;
        boolean fromBack = crossesFront[last];
        double sum = fromBack
                ? system.dischargedThroughBack(after) - system.dischargedThroughBack(before)
                : after[system.chargeIndex()]
                        - before[system.chargeIndex()]
                        - (system.sheetCharge(after) - system.sheetCharge(before));
        // All that passes a blocking back face is the displacement there, whichever ions cross the front.
        boolean counts = !fromBack || experiment.back() == BackCondition.BLOCKING;
        for (int i = 0; i < last; i++) {
            if (crossesFront[i] != fromBack) {
                counts = true;
                double change = 0;
                for (int k = 0; k < system.cells(); k++) {
                    int p = system.contentIndex(i, k);
                    change += after[p] - before[p];
                }
                sum += fromBack ? change : -change;
            }
        }
        return counts ? sum : 0;
    }

    private double entered(int i) {
        return contents[i] + left[i];
    }
}
