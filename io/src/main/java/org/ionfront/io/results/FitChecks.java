package org.ionfront.io.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.fit.result.PhysicsCheck;
import org.ionfront.fit.result.PhysicsCheck.Outcome;
import org.ionfront.fit.result.PhysicsChecks;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.material.comparison.ComparedQuantity;
import org.ionfront.material.comparison.TheoryComparison;

/** The checks of a fitted profile, that of its plateau against the closed theory of the front included. */
public final class FitChecks {
    private static final String PLATEAU = "plateau_level";
    private static final String THEORY = "native_fraction_at_half_depth";

    /** Part of the front's depth that the plateau is read from, around its half. */
    private static final double FROM = 0.4;

    private static final double TO = 0.6;

    /** Relative difference that the theory of a steady front leaves, and errors beyond which one is no accident. */
    private static final double BAND = 0.1;

    private static final double NO_ACCIDENT = 3;

    private FitChecks() {}

    /** All of a profile. */
    public static List<PhysicsCheck> of(ProfileFit profile) {
        List<PhysicsCheck> checks = new ArrayList<>(PhysicsChecks.of(profile));
        checks.add(2, plateau(profile));
        return List.copyOf(checks);
    }

    private static PhysicsCheck plateau(ProfileFit profile) {
        if (profile.solution().trace().size() == 0) {
            return PhysicsCheck.without(PLATEAU, Outcome.NOT_POSSIBLE, "the simulation has not passed any charge");
        }
        TheoryComparison theory = TheoryComparison.of(profile.solution());
        Optional<ComparedQuantity> level = theory.quantities().stream()
                .filter(quantity -> quantity.name().equals(THEORY))
                .findFirst();
        if (level.isEmpty()) {
            return PhysicsCheck.without(
                    PLATEAU,
                    Outcome.NOT_POSSIBLE,
                    theory.applies()
                            ? "all native ions leave: there is no plateau"
                            : "the closed theory does not apply: " + theory.reason());
        }
        double front = PhysicsChecks.frontDepth(profile);
        PhysicsChecks.Mean mean = PhysicsChecks.mean(profile, FROM * front, TO * front, false);
        if (mean.points() < 2) {
            return PhysicsCheck.without(PLATEAU, Outcome.NOT_POSSIBLE, "too few points behind the front");
        }
        double expected = level.get().theory();
        boolean agrees = Math.abs(mean.value() - expected) <= Math.max(BAND * expected, NO_ACCIDENT * mean.error());
        String verdict = agrees
                ? "as many native ions stay behind the front as the ratio of the diffusion coefficients lets"
                : String.format(
                        Locale.ROOT,
                        "%.3f of the native ions stay behind the front, the ratio of the diffusion coefficients lets"
                                + " %.3f: the law, a background or a sensitivity is wrong",
                        mean.value(),
                        expected);
        return new PhysicsCheck(
                PLATEAU,
                OptionalDouble.of(mean.value()),
                OptionalDouble.of(expected),
                OptionalDouble.of(mean.error()),
                agrees ? Outcome.AGREES : Outcome.DISAGREES,
                verdict);
    }
}
