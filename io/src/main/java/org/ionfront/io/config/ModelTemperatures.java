package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.InputException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.ThermalLaw;

/** Reads {@code temperatures} of a model file, and takes the laws there. */
final class ModelTemperatures {
    private static final double COLDEST = 50;
    private static final double HOTTEST = 3000;

    private final Section root;
    private final double sampleTemperature;

    /** A temperature, and what to blame for it. */
    private record Wanted(double kelvin, Optional<Value> value) {}

    ModelTemperatures(Section root, double sampleTemperature) {
        this.root = root;
        this.sampleTemperature = sampleTemperature;
    }

    /** The ions at every temperature; at that of the sample where the file lists none. */
    List<ModelState> states(List<Species> species) {
        List<ModelState> states = new ArrayList<>();
        for (Wanted wanted : wanted()) {
            List<Species> there = new ArrayList<>();
            for (Species one : species) {
                there.add(one.withLaw(lawAt(one, wanted)));
            }
            states.add(new ModelState(wanted.kelvin(), there));
        }
        return states;
    }

    private List<Wanted> wanted() {
        Optional<Value> found = root.optional("temperatures");
        if (found.isEmpty()) {
            return List.of(new Wanted(sampleTemperature, found));
        }
        Value value = found.get();
        List<Wanted> wanted = new ArrayList<>();
        if (value.isSection()) {
            Section section = value.section().allow(ModelKeys.TEMPERATURES);
            double from = kelvin(section.required("from"), 0);
            double to = kelvin(section.required("to"), from);
            for (double one : ModelGrid.even(from, to, ModelGrid.points(section.required("points")))) {
                wanted.add(new Wanted(one, found));
            }
            return wanted;
        }
        double last = 0;
        for (Value one : value.isList() ? value.items() : List.of(value)) {
            last = kelvin(one, last);
            wanted.add(new Wanted(last, Optional.of(one)));
        }
        return wanted;
    }

    private static double kelvin(Value value, double above) {
        if (value.text().matches(".*,\\s.*")) {
            throw value.fault("found '" + value.text() + "'; a list stands in brackets, as in [300 K, 350 K]");
        }
        double kelvin = value.quantity(QuantityKind.TEMPERATURE).value();
        if (!(kelvin >= COLDEST && kelvin <= HOTTEST)) {
            throw value.fault("found '" + value.text() + "'; the temperature must lie in 50 to 3000 K");
        }
        if (!(kelvin > above)) {
            throw value.fault("found '" + value.text() + "'; temperatures must increase");
        }
        return kelvin;
    }

    private DiffusivityLaw lawAt(Species species, Wanted wanted) {
        DiffusivityLaw law = species.law();
        if (wanted.kelvin() == sampleTemperature) {
            return law;
        }
        String ion = species.ion().symbol();
        if (!(law instanceof ThermalLaw thermal)
                || !thermal.parametersOfItsTemperature().isEmpty()) {
            throw fault(wanted, "the law of " + ion + " holds at " + sampleTemperature + " K only" + advice(law));
        }
        try {
            return thermal.at(wanted.kelvin());
        } catch (LawRangeException outside) {
            throw fault(wanted, "for " + ion + " " + outside.found() + "; " + outside.valid());
        } catch (IllegalArgumentException beyond) {
            throw fault(wanted, "for " + ion + " " + beyond.getMessage());
        }
    }

    /** What would make the law one of all temperatures. */
    private static String advice(DiffusivityLaw law) {
        return law instanceof ThermalLaw
                ? ", because its bulk_diffusivity or dc_conductivity was found there; give activation_energy with it"
                : "; a law of all temperatures is needed, such as arrhenius";
    }

    private InputException fault(Wanted wanted, String text) {
        String found = "at " + wanted.kelvin() + " K: " + text;
        return wanted.value().map(value -> value.fault(found)).orElseGet(() -> root.fault(found));
    }
}
