package org.ionfront.io.sims;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is in a depth profile, for people and for programs.
 *
 * @param profile the profile described
 */
public record ProfileDescription(DepthProfile profile) {

    private static final String NO_MASS = "         -";

    /**
     * The description as text, made for narrow terminals: names, which can be long, come last and are never cut.
     *
     * @return lines without line ends
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Axis axis = profile.axis();
        boolean common = profile.hasCommonAxis();
        lines.add("File     " + profile.source());
        lines.add("Format   " + profile.format().label());
        profile.atTime().ifPresent(time -> lines.add("Time     " + PlainNumber.shown(time) + " s"));
        lines.add("Rows     " + axis.size());
        lines.add("Axis     " + axis.kind().key() + ", " + shown(axis, axis.first()) + " to " + shown(axis, axis.last())
                + " " + axis.kind().shownUnit());
        lines.add("         printed as '" + axis.title() + "'");
        if (!common) {
            lines.add("         each signal has its own " + axis.kind().key() + "s; these are of "
                    + profile.signals().get(0).name());
        }
        lines.add("Signals  " + profile.signals().size());
        lines.add("");
        lines.add("  column        m/z  kind   name");
        for (Signal signal : profile.signals()) {
            lines.add(line(signal));
            notes(signal, common).forEach(note -> lines.add("                           " + note));
        }
        if (!profile.warnings().isEmpty()) {
            lines.add("");
            lines.add("Warnings");
            profile.warnings().forEach(warning -> lines.add("  - " + warning));
        }
        return lines;
    }

    /** The same data for {@code --json}: times in s, depths in nm, null where the file gives no m/z. */
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Axis axis = profile.axis();
        root.put("file", profile.source().toString());
        root.put("format", profile.format().label());
        root.put("format_key", profile.format().family().key());
        profile.atTime().ifPresent(time -> root.put("at_time_s", time));
        root.put("rows", axis.size());
        root.set("axis", json(axis));
        root.put("common_axis", profile.hasCommonAxis());
        ArrayNode signals = root.putArray("signals");
        profile.signals().forEach(signal -> signals.add(json(signal)));
        ArrayNode warnings = root.putArray("warnings");
        profile.warnings().forEach(warnings::add);
        return root;
    }

    private String line(Signal signal) {
        String mass = signal.massToCharge().isPresent()
                ? String.format(Locale.ROOT, "%10.4f", signal.massToCharge().getAsDouble())
                : NO_MASS;
        return String.format(
                Locale.ROOT,
                "%8s %s  %s  %s",
                "#" + signal.label().column(),
                mass,
                abbreviated(signal.label().kind()),
                signal.name());
    }

    /** Five letters at most, so that the names are aligned. */
    private static String abbreviated(SignalLabel.Kind kind) {
        return switch (kind) {
            case ION -> "ion  ";
            case TOTAL -> "total";
            case RATIO -> "ratio";
            case CONCENTRATION -> "conc.";
        };
    }

    private List<String> notes(Signal signal, boolean common) {
        List<String> notes = new ArrayList<>();
        if (!profile.selector(signal).equals(signal.name())) {
            notes.add("write '" + profile.selector(signal) + "'");
        }
        if (!signal.label().unit().isEmpty()) {
            notes.add("in " + signal.label().unit());
        }
        if (!common) {
            notes.add(signal.size() + " rows, from "
                    + shown(signal.axis(), signal.axis().first()) + " to "
                    + shown(signal.axis(), signal.axis().last()) + " "
                    + signal.axis().kind().shownUnit());
        }
        if (signal.gaps().total() > 0) {
            notes.add("gaps: " + signal.gaps().inWords());
        }
        if (signal.isAllZero()) {
            notes.add("zero throughout");
        }
        return notes;
    }

    private ObjectNode json(Signal signal) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("column", signal.label().column());
        node.put("name", signal.name());
        node.put("selector", profile.selector(signal));
        if (signal.massToCharge().isPresent()) {
            node.put("m_over_z", signal.massToCharge().getAsDouble());
        } else {
            node.putNull("m_over_z");
        }
        node.put("kind", signal.label().kind().key());
        node.put("title", signal.label().title());
        node.put("unit", signal.label().unit());
        node.put("rows", signal.size());
        node.put("all_zero", signal.isAllZero());
        ObjectNode gaps = node.putObject("gaps");
        gaps.put("infinite", signal.gaps().infinite());
        gaps.put("below_detection", signal.gaps().belowDetection());
        gaps.put("empty", signal.gaps().missing());
        gaps.put("unreadable", signal.gaps().unreadable());
        if (!profile.hasCommonAxis()) {
            node.set("axis", json(signal.axis()));
        }
        return node;
    }

    private static ObjectNode json(Axis axis) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", axis.kind().key());
        node.put("title", axis.title());
        node.put("printed_unit", axis.unit());
        node.put("unit", axis.kind().shownUnit());
        node.put("first", inShownUnit(axis, axis.first()));
        node.put("last", inShownUnit(axis, axis.last()));
        return node;
    }

    private static String shown(Axis axis, double value) {
        return PlainNumber.shown(inShownUnit(axis, value));
    }

    private static double inShownUnit(Axis axis, double value) {
        return Double.parseDouble(PlainNumber.scaled(value, axis.kind().shownPower()));
    }
}
