package org.ionfront.io.config;

import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.CraterReadings;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.Unit;

/** Reads the depth of a crater: one reading, or a list of them that are joined. */
final class CraterReader {
    private static final String CRATER = "crater";
    private static final String UNCERTAINTY = "crater_uncertainty";

    /**
     * What is known of a crater.
     *
     * @param depth its depth, or the mean of several readings in the unit of the first
     * @param uncertainty of that, where given
     * @param readings where there are several
     */
    record Crater(Quantity depth, Optional<Quantity> uncertainty, Optional<CraterReadings> readings) {}

    private CraterReader() {}

    /** From the keys under {@code depth}, {@code crater} among them. */
    static Crater read(Section depth) {
        Value given = depth.required(CRATER);
        Optional<Quantity> common = depth.optional(UNCERTAINTY).map(value -> value.positive(QuantityKind.LENGTH));
        if (!given.isList()) {
            return new Crater(given.positive(QuantityKind.LENGTH), common, Optional.empty());
        }
        List<Value> items = given.items();
        if (items.size() < 2) {
            throw given.fault("found a list of one reading; write it without brackets, or add the others");
        }
        double[] depths = new double[items.size()];
        double[] uncertainties = new double[items.size()];
        Optional<Unit> unit = Optional.empty();
        for (int k = 0; k < depths.length; k++) {
            Value item = items.get(k);
            Quantity reading;
            if (item.isSection()) {
                Section one = item.section().allow(FitKeys.READING);
                reading = one.required("depth").positive(QuantityKind.LENGTH);
                if (common.isPresent()) {
                    throw depth.required(UNCERTAINTY)
                            .fault("every reading of the crater has its own uncertainty; only one of the two can hold");
                }
                uncertainties[k] = one.required("uncertainty")
                        .positive(QuantityKind.LENGTH)
                        .value();
            } else {
                reading = item.positive(QuantityKind.LENGTH);
                uncertainties[k] = common.orElseThrow(() -> item.fault(
                                "a reading of several needs its uncertainty: {depth: ..., uncertainty: ...}, or one "
                                        + UNCERTAINTY + " for all"))
                        .value();
            }
            depths[k] = reading.value();
            unit = unit.isPresent() ? unit : Optional.of(reading.unit());
        }
        CraterReadings readings = new CraterReadings(depths, uncertainties);
        return new Crater(
                length(readings.mean(), unit.orElseThrow()),
                Optional.of(length(readings.uncertainty(), unit.orElseThrow())),
                Optional.of(readings));
    }

    /** A length in a unit [m]. */
    static Quantity length(double value, Unit unit) {
        try {
            return Quantity.parse(unit.fromBase(value) + " " + unit.symbol(), QuantityKind.LENGTH);
        } catch (QuantityException impossible) {
            throw new IllegalStateException("the length " + value + " m cannot be written", impossible);
        }
    }
}
