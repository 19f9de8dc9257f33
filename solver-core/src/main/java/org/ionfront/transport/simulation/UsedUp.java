package org.ionfront.transport.simulation;

import java.util.Locale;
import java.util.Optional;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;

/**
 * Tells whether a step lacks ions because a face lets out one kind only, and none of it is left there: an attached front the
 * arriving ion, a selective back face the first native one (docs/solver.md, section 6).
 */
final class UsedUp {
    private final Experiment experiment;
    private final StageModel stage;

    UsedUp(Experiment experiment, StageModel stage) {
        this.experiment = experiment;
        this.stage = stage;
    }

    /**
     * The message, or empty where densities lack for another reason.
     *
     * @param system equations of the step
     * @param y its end, which cannot be repaired
     * @param time of the last accepted state [s]
     */
    Optional<String> text(TransportEquations system, double[] y, double time) {
        int arriving = stage.arriving();
        if (stage.mode() == FrontMode.ATTACHED && lacks(system, y, arriving, 0)) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "at %.6g s the drive of stage %d drew ions out of the front face, to which %s attaches, and none of these"
                            + " are left there. Let protocol.%d.drive not fall so far, or give that stage the front that"
                            + " belongs to it: open, or blocking",
                    time,
                    stage.index() + 1,
                    symbol(arriving),
                    stage.index()));
        }
        int leaving = firstNative();
        if (experiment.back() == BackCondition.SELECTIVE && lacks(system, y, leaving, system.cells() - 1)) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "at %.6g s no %s was left at the back face, which lets out no other ion (back: selective). Shorten the"
                            + " protocol, use a thicker sample, or let all ions leave (back: outflow)",
                    time,
                    symbol(leaving)));
        }
        return Optional.empty();
    }

    private static boolean lacks(TransportEquations system, double[] y, int ion, int cell) {
        return system.fraction(y, ion, cell) < PositivityLimiter.TOLERABLE;
    }

    private String symbol(int species) {
        return experiment.species().get(species).ion().symbol();
    }

    private int firstNative() {
        int first = 0;
        while (!experiment.species().get(first).isNative()) {
            first++;
        }
        return first;
    }
}
