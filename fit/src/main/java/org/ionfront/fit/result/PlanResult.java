package org.ionfront.fit.result;

import java.util.List;

/**
 * What a fit should be able to say, before there are data (docs/fit.md, section on planning).
 *
 * @param parameters listed ones first, with their starts as estimates and the errors to expect
 * @param correlations of those that would be determined
 * @param byCounts errors for other counting statistics, or scatter, of the profiles that are planned
 * @param byDose errors for longer and shorter protocols
 * @param byKnowledge errors for other independent knowledge of the bulk diffusion coefficient; empty where it is not free
 * @param simulations run
 * @param complete false where somebody wanted an end before all durations were simulated
 */
public record PlanResult(
        List<ParameterEstimate> parameters,
        Correlations correlations,
        List<Outlook> byCounts,
        List<Outlook> byDose,
        List<Outlook> byKnowledge,
        int simulations,
        boolean complete) {
    /** Copies the lists. */
    public PlanResult {
        parameters = List.copyOf(parameters);
        byCounts = List.copyOf(byCounts);
        byDose = List.copyOf(byDose);
        byKnowledge = List.copyOf(byKnowledge);
    }
}
