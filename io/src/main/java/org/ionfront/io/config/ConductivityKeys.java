package org.ionfront.io.config;

import static org.ionfront.io.keys.Form.file;
import static org.ionfront.io.keys.Form.oneOrMore;
import static org.ionfront.io.keys.Form.quantity;
import static org.ionfront.io.keys.Form.section;
import static org.ionfront.io.keys.Key.optional;
import static org.ionfront.io.keys.Key.required;
import static org.ionfront.io.keys.Key.usually;

import org.ionfront.io.keys.Form;
import org.ionfront.io.keys.KeyGroup;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.conductivity.GreenKubo;

/** The keys of a conductivity file. */
final class ConductivityKeys {
    static final KeyGroup RECORDING = KeyGroup.of(
            "recording",
            required("file", file("current.csv"), "Table of the current of a simulated cell against time."),
            required("temperature", quantity(QuantityKind.TEMPERATURE), "Of the cell."),
            required("volume", quantity(QuantityKind.VOLUME), "Of the cell."),
            usually(
                    "blocks",
                    "16",
                    new Form.Whole(GreenKubo.FEWEST_BLOCKS, ConductivityReader.MOST_BLOCKS),
                    "Parts of the series, from whose scatter the error comes."));

    static final KeyGroup ARRHENIUS =
            KeyGroup.of("arrhenius", required("file", file("sigma.csv"), "Table of conductivity against temperature."));

    /** The whole file. */
    static final KeyGroup CONDUCTIVITY = KeyGroup.of(
            "conductivity",
            optional("green_kubo", oneOrMore(section(RECORDING)), "Recorded currents of simulated cells."),
            optional("arrhenius", section(ARRHENIUS), "Conductivities at several temperatures."),
            optional(
                    "predict",
                    oneOrMore(quantity(QuantityKind.TEMPERATURE)),
                    "Temperatures at which the lines are evaluated."));

    private ConductivityKeys() {}
}
