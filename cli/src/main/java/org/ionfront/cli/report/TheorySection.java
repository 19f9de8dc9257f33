package org.ionfront.cli.report;

import java.util.Locale;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.material.comparison.ComparedQuantity;
import org.ionfront.material.comparison.TheoryComparison;
import org.ionfront.transport.simulation.Solution;

/** The section that sets the closed theory of the front beside the simulation. */
final class TheorySection {
    private static final int DIGITS = 4;
    private static final double PERCENT = 100;

    private TheorySection() {}

    /** Adds the section; where the theory does not apply it says why. */
    static void addTo(HtmlPage page, Solution solution) {
        TheoryComparison comparison = TheoryComparison.of(solution);
        page.section("Closed theory against simulation");
        if (!comparison.applies()) {
            page.paragraph("The closed theory does not apply here: " + comparison.reason() + ".");
            return;
        }
        page.paragraph("For a front much deeper than long, formulas give what the simulation should approach; the"
                + " difference falls as the front gets deeper. Both columns are computed.");
        HtmlTable table = HtmlTable.withColumns("Quantity", "Closed theory", "Simulation", "Difference (%)");
        for (ComparedQuantity quantity : comparison.quantities()) {
            table.row(
                    label(quantity),
                    shown(quantity, quantity.theory()),
                    shown(quantity, quantity.simulated()),
                    ScientificText.of(PERCENT * quantity.relativeDifference(), 2));
        }
        page.table(table);
    }

    private static String label(ComparedQuantity quantity) {
        String unit = unit(quantity);
        return capital(quantity.meaning()) + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String unit(ComparedQuantity quantity) {
        return switch (quantity.unit()) {
            case "m" -> "nm";
            case "A/m2" -> "A/m²";
            case "C/m2" -> "C/m²";
            case "m2/s" -> "m²/s";
            default -> quantity.unit();
        };
    }

    private static String shown(ComparedQuantity quantity, double value) {
        double scaled = quantity.unit().equals("m") ? 1e9 * value : value;
        return ScientificText.of(scaled, DIGITS);
    }
}
