package org.ionfront.transport.model;

import java.util.Map;
import java.util.Optional;

/**
 * One stage of the protocol.
 *
 * @param ion the ion that arrives at the front face; may be missing where none does
 * @param drive what the front face is subjected to
 * @param duration [s], positive
 * @param front what the front face does with ions in this stage; empty for that of the experiment
 * @param laws diffusion coefficients that replace those of the species in this stage
 */
public record Stage(
        Optional<Ion> ion, Drive drive, double duration, Optional<FrontMode> front, Map<Ion, DiffusivityLaw> laws) {
    /** Rejects a duration that is not positive and a trace that does not cover it. */
    public Stage {
        laws = Map.copyOf(laws);
        if (!(duration > 0) || Double.isInfinite(duration)) {
            throw new IllegalArgumentException("the duration of a stage is " + duration + " s; it must be positive");
        }
        drive.followed().ifPresent(trace -> requireCover(trace, duration));
    }

    /** A stage in which an ion arrives, with the front and the laws of the experiment. */
    public Stage(Ion ion, Drive drive, double duration) {
        this(Optional.of(ion), drive, duration, Optional.empty(), Map.of());
    }

    /** A stage in which no ion arrives, with the front and the laws of the experiment. */
    public static Stage withoutIon(Drive drive, double duration) {
        return new Stage(Optional.empty(), drive, duration, Optional.empty(), Map.of());
    }

    /** The same stage with another front face. */
    public Stage withFront(FrontMode mode) {
        return new Stage(ion, drive, duration, Optional.of(mode), laws);
    }

    /** The same stage with laws of its own. */
    public Stage withLaws(Map<Ion, DiffusivityLaw> own) {
        return new Stage(ion, drive, duration, front, own);
    }

    private static void requireCover(PiecewiseLinear trace, double duration) {
        if (trace.start() > 0 || trace.end() < duration) {
            throw new IllegalArgumentException("the trace of a stage covers " + trace.start() + " to " + trace.end()
                    + " s; it must cover the stage, 0 to " + duration + " s");
        }
    }
}
