package org.ionfront.material.comparison;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.simulation.Solution;

/**
 * The closed theory of a front beside what a simulation gave at its end, or why the theory does not apply.
 *
 * @param reason why there is nothing to compare, a sentence; empty where there is
 * @param quantities what is compared; empty where the theory does not apply
 */
public record TheoryComparison(String reason, List<ComparedQuantity> quantities) {
    /** Copies the list. */
    public TheoryComparison {
        quantities = List.copyOf(quantities);
    }

    /** Compares a simulation, however it ended. */
    public static TheoryComparison of(Solution solution) {
        Optional<String> objection = Applicability.objectionTo(solution);
        return objection.isPresent()
                ? new TheoryComparison(objection.get(), List.of())
                : FrontQuantities.compare(solution);
    }

    /** Whether there is something to compare. */
    public boolean applies() {
        return reason.isEmpty();
    }

    static TheoryComparison none(String reason) {
        return new TheoryComparison(reason, List.of());
    }
}
