package org.ionfront.io.config;

import static org.ionfront.io.keys.Form.anyOf;
import static org.ionfront.io.keys.Form.choice;
import static org.ionfront.io.keys.Form.file;
import static org.ionfront.io.keys.Form.items;
import static org.ionfront.io.keys.Form.quantity;
import static org.ionfront.io.keys.Form.section;
import static org.ionfront.io.keys.Key.optional;
import static org.ionfront.io.keys.Key.required;
import static org.ionfront.io.keys.Key.usually;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ionfront.fit.problem.MeasuredTrace;
import org.ionfront.fit.problem.SearchMethod;
import org.ionfront.fit.problem.TraceQuantity;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.io.keys.Form;
import org.ionfront.io.keys.Key;
import org.ionfront.io.keys.KeyGroup;
import org.ionfront.io.sims.DecimalSign;
import org.ionfront.io.sims.Format;
import org.ionfront.io.sims.ReadOptions;
import org.ionfront.io.units.QuantityKind;

/** The keys of a fit, and of the plan of one. */
final class FitKeys {
    static final int MOST_POINTS = 100_000;

    private static final Form NAME = new Form.Text(".+", "Li+");

    static final KeyGroup READING = KeyGroup.of(
            "crater-reading",
            required("depth", quantity(QuantityKind.LENGTH), "One reading of the crater's depth."),
            required("uncertainty", quantity(QuantityKind.LENGTH), "Its standard uncertainty."));

    static final KeyGroup DEPTH = KeyGroup.of(
            "depth",
            optional(
                    "crater",
                    anyOf(quantity(QuantityKind.LENGTH), items(anyOf(quantity(QuantityKind.LENGTH), section(READING)))),
                    "Depth of the crater, or several readings of it; needed with a time axis."),
            optional(
                    "crater_uncertainty",
                    quantity(QuantityKind.LENGTH),
                    "Standard uncertainty of the crater's depth; needed for prior: from-data."),
            optional(
                    "sputter_time",
                    quantity(QuantityKind.TIME),
                    "Time it took to sputter the crater; needed with a time axis."),
            usually("exclude_surface", "3 nm", quantity(QuantityKind.LENGTH), "Shallower points are left out."),
            optional(
                    "time_refers_to",
                    choice(Stream.of(SputterDepth.values())
                            .map(SputterDepth::key)
                            .toArray(String[]::new)),
                    "What printed times are of the interval a point is acquired over; start where the axis begins at 0,"
                            + " else middle."));

    static final KeyGroup DEAD_TIME = KeyGroup.of(
                    "dead-time",
                    optional("time", quantity(QuantityKind.TIME), "How long the detector is blind after an ion."),
                    optional("counting_time", quantity(QuantityKind.TIME), "Counting time of a point; with time."),
                    optional(
                            "pulses",
                            new Form.Whole(1, TreatmentReader.MOST_PULSES),
                            "Pulses of a point, of which each registers one ion at most."))
            .withOneOf("time", "pulses");

    static final KeyGroup COUNTS = KeyGroup.of(
            "planned-counts",
            required("native", new Form.BareNumber(), "Native ions per point in the untouched glass."),
            required("foreign", new Form.BareNumber(), "Foreign ions per point where they have taken all places."),
            optional("reference", new Form.BareNumber(), "Counts of the reference signal per point."),
            usually("background", "1", new Form.BareNumber(), "Counts of either ion where there is none of it."));

    static final KeyGroup SCATTER = KeyGroup.of(
            "planned-noise",
            required("native", quantity(QuantityKind.FRACTION), "Scatter relative to the full native signal."),
            required("foreign", quantity(QuantityKind.FRACTION), "Scatter relative to the full foreign signal."));

    static final KeyGroup PLANNED = KeyGroup.of(
                    "planned",
                    required("points", new Form.Whole(2, MOST_POINTS), "Number of points down to the crater's bottom."),
                    optional("counts", section(COUNTS), "Counts to expect."),
                    optional(
                            "noise",
                            anyOf(quantity(QuantityKind.FRACTION), section(SCATTER)),
                            "Gaussian scatter, relative to the full signals."))
            .withOneOf("counts", "noise");

    static final KeyGroup TRACE = KeyGroup.of(
                    "trace",
                    optional("file", file("potential.csv"), "Table of a potential or a current against time."),
                    optional(
                            "quantity",
                            choice(Stream.of(TraceQuantity.values())
                                    .map(TraceQuantity::label)
                                    .toArray(String[]::new)),
                            "Which of them, where the drive prescribes neither."),
                    optional(
                            "noise",
                            anyOf(quantity(QuantityKind.POTENTIAL), quantity(QuantityKind.CURRENT_DENSITY)),
                            "Standard deviation of a reading; estimated where it is missing."),
                    usually("from", "0 s", quantity(QuantityKind.TIME), "Earlier readings are left out."),
                    optional(
                            "readings",
                            new Form.Whole(MeasuredTrace.FEWEST, MOST_POINTS),
                            "For a plan, instead of a file: number of readings, at equal intervals."))
            .withOneOf("file", "readings");

    static final KeyGroup PROFILE = KeyGroup.of(
                    "profile",
                    required(
                            "id",
                            new Form.Text("[A-Za-z0-9][A-Za-z0-9_+.\\-]{0,39}", "K"),
                            "Short name, used in the results."),
                    required("experiment", file("experiment.yaml"), "The experiment behind the profile."),
                    optional("file", file("profile.txt"), "Export of the instrument."),
                    optional(
                            "format",
                            choice(Stream.of(Format.Family.values())
                                    .map(Format.Family::key)
                                    .toArray(String[]::new)),
                            "Format of the file; recognised where it is missing."),
                    optional(
                            "decimal_sign",
                            choice(Stream.of(DecimalSign.values())
                                    .map(DecimalSign::key)
                                    .toArray(String[]::new)),
                            "Decimal sign of the file; recognised where it is missing."),
                    optional(
                            ReadOptions.AT_TIME,
                            quantity(QuantityKind.TIME),
                            "Which profile of a table with several, such as profiles.csv of a simulation."),
                    optional(
                            "noise",
                            choice("counts", "gaussian"),
                            "Statistics of the signals; recognised where it is missing."),
                    required("native", NAME, "Name of the native ion's signal in the file."),
                    required("foreign", NAME, "Name of the foreign ion's signal in the file."),
                    optional("reference", NAME, "Signal of the glass network, for point-by-point normalisation."),
                    required("depth", section(DEPTH), "How points are put on a scale of depth."),
                    optional(TreatmentReader.DEAD_TIME, section(DEAD_TIME), "For counts that are not corrected yet."),
                    usually(
                            TreatmentReader.OUTLIERS,
                            "keep",
                            choice("keep", "down-weight"),
                            "Whether points beyond three standard deviations count less."),
                    optional("planned", section(PLANNED), "For a plan, instead of a file: what will be recorded."),
                    optional("traces", items(section(TRACE)), "Potentials or currents recorded during the experiment."))
            .withOneOf("file", "planned");

    static final KeyGroup UNCERTAINTY = KeyGroup.of(
            "uncertainty",
            required(
                    "method",
                    choice(Stream.of(UncertaintyMethod.values())
                            .map(UncertaintyMethod::label)
                            .toArray(String[]::new)),
                    "How intervals are found."),
            usually(
                    "samples",
                    "400",
                    new Form.Whole(40, 1_000_000),
                    "Made-up experiments of a bootstrap, or points of a posterior."),
            usually(
                    "seed",
                    "1",
                    new Form.Whole(0, Integer.MAX_VALUE),
                    "Everything random follows from it; for bootstrap and posterior."));

    static final KeyGroup SEARCH = KeyGroup.of(
            "search",
            required(
                    "method",
                    choice(Stream.of(SearchMethod.values())
                            .map(SearchMethod::label)
                            .toArray(String[]::new)),
                    "Whether the search begins at the start values alone, at many points, or with CMA-ES."),
            usually(
                    "starts",
                    "16",
                    new Form.Whole(SearchReader.FEWEST_STARTS, SearchReader.MOST),
                    "For multi-start: number of points, the start values among them."),
            usually(
                    "evaluations",
                    "600",
                    new Form.Whole(SearchReader.FEWEST_EVALUATIONS, SearchReader.MOST),
                    "For cma-es: number of points that are tried."),
            usually("seed", "1", new Form.Whole(0, Integer.MAX_VALUE), "Everything random follows from it."));

    static final KeyGroup FREE_FORM = KeyGroup.of(
            "free-form",
            usually(
                    "nodes",
                    "24",
                    new Form.Whole(FreeFormReader.FEWEST_NODES, FreeFormReader.MOST_NODES),
                    "Number of native fractions at which the steepness of D(n) is free."),
            usually(
                    "smoothing",
                    "discrepancy",
                    anyOf(choice("discrepancy"), new Form.BareNumber()),
                    "Weight of the roughness; by the noise of the data, or a number above 0."));

    private static final Key RATIO =
            usually(TieReader.RATIO, "1", new Form.BareNumber(), "This value over the one that it follows, above 0.");

    static final KeyGroup TIE =
            KeyGroup.of("tie", required(TieReader.TO, NAME, "Id of the profile whose value is followed."), RATIO);

    static final KeyGroup FOLLOWER = KeyGroup.of(
            "follower", required(TieReader.TIED_TO, NAME, "Name of the parameter that this one follows."), RATIO);

    /** The whole file. */
    static final KeyGroup FIT = KeyGroup.of(
            "fit",
            required("profiles", items(section(PROFILE)), "Measured profiles."),
            required("parameters", section(parameters()), "What is to be found, and what is known of it."),
            optional("uncertainty", section(UNCERTAINTY), "How intervals are found; from the covariance otherwise."),
            optional("search", section(SEARCH), "How far the search looks around; from the start values otherwise."),
            optional("free_form", section(FREE_FORM), "Whether D(n) is found without a shape given to it as well."));

    private FitKeys() {}

    /** The keys of one parameter. */
    static KeyGroup parameter(QuantityKind kind) {
        Form value = quantity(kind);
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        KeyGroup prior = prior(kind);
        return KeyGroup.of(
                "parameter-" + name,
                optional(
                        "start",
                        anyOf(value, new Form.ByName(value)),
                        "First value, whose unit is that of the results; with each: profile also one for each."),
                optional("bounds", items(value), "[lower, upper]"),
                usually("scale", "linear", choice("linear", "log"), "Scale on which the parameter is sought."),
                optional(
                        "prior",
                        anyOf(section(prior), choice("from-data")),
                        "What is known; from-data, for crater_depth, takes it from the profile."),
                optional("each", choice("profile"), "One value for each profile; shared by all where it is missing."),
                usually("fixed", "false", choice("true", "false"), "Whether the start is kept."),
                optional(
                        TieReader.TIED,
                        new Form.ByName(anyOf(NAME, section(TIE))),
                        "With each: profile, by their ids, profiles whose value follows that of another profile."));
    }

    /** The keys of what is known of a parameter. */
    static KeyGroup prior(QuantityKind kind) {
        return KeyGroup.of(
                        "prior-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        required("mean", quantity(kind), "Mean of a Gaussian."),
                        optional("sd", quantity(kind), "Its standard deviation."),
                        optional(
                                "relative_sd",
                                quantity(QuantityKind.FRACTION),
                                "Its standard deviation over the mean."))
                .withOneOf("sd", "relative_sd");
    }

    private static KeyGroup parameters() {
        Key[] known = ParameterName.keys().stream()
                .map(name -> optional(
                        name,
                        anyOf(section(parameter(ParameterName.kindOf(name))), section(FOLLOWER)),
                        "A parameter of the fit; docs/config.md."))
                .toArray(Key[]::new);
        KeyGroup group = KeyGroup.of("parameters", known);
        for (Map.Entry<String, QuantityKind> law : LawKeys.kinds().entrySet()) {
            if (!ParameterName.keys().contains("native_" + law.getKey())) {
                group = group.withPattern(
                        "(?:native|foreign)_" + law.getKey() + "(?:_[0-9]+)?",
                        anyOf(section(parameter(law.getValue())), section(FOLLOWER)));
            }
        }
        return group;
    }
}
