package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.result.Coupling;

/** Says which parameters move together, and what would tell them apart. */
final class CouplingText {
    private CouplingText() {}

    /** A sentence or two. */
    static String of(Coupling coupling) {
        List<String> names = coupling.parameters().stream()
                .map(parameter -> ParameterText.words(parameter.label()))
                .toList();
        String two = names.get(0) + " and " + names.get(1);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s move %s (correlation %.3f): were one of them known, the error of the other would be %.2f of what it"
                        + " is.",
                two,
                coupling.correlation() < 0 ? "against each other" : "together",
                coupling.correlation(),
                coupling.gain()));
        if (names.size() > 2) {
            text.append(" Along with them: ")
                    .append(String.join(", ", names.subList(2, names.size())))
                    .append('.');
        }
        return text.append(" Fix one")
                .append(remedies(coupling.parameters()))
                .append('.')
                .toString()
                .replace("(correlation -", "(correlation −");
    }

    private static String remedies(List<FitParameter> parameters) {
        Set<String> remedies = new LinkedHashSet<>();
        for (FitParameter parameter : parameters) {
            switch (parameter.name()) {
                case "bulk_diffusivity" -> remedies.add("measure the dc conductivity");
                case "foreign_diffusivity" -> remedies.add("record the surface potential");
                case "depth_resolution", "leading_length", "trailing_length" ->
                    remedies.add("measure the resolution at a sharp interface");
                case "crater_depth", "sputter_rate_ratio" -> remedies.add("measure the crater better");
                case "native_sensitivity", "foreign_sensitivity" -> remedies.add("calibrate with a standard");
                case "native_background", "foreign_background" -> remedies.add("record the background");
                default -> {
                    // Only what is known independently helps.
                }
            }
        }
        if (remedies.isEmpty()) {
            return " or give it a prior";
        }
        List<String> words = new ArrayList<>(remedies);
        return ", or " + String.join(", or ", words);
    }
}
