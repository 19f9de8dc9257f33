package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Superscript;
import org.ionfront.cli.figure.Tone;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.SignalFit;
import org.ionfront.io.config.FitConfig;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;

/** The figures of a fit. */
final class FitFigures {
    private static final double LEAST_FRACTION = 1e-4;
    /** Residuals are shown at least up to this many standard deviations. */
    private static final double RESIDUAL_RANGE = 4;
    /** About 95 % of good residuals lie within this many standard deviations. */
    private static final double EXPECTED = 2;
    /** 97.5 % point of the normal distribution. */
    private static final double NORMAL_95 = 1.96;

    private FitFigures() {}

    /**
     * One profile as figures name and colour it.
     *
     * @param fit data and model
     * @param nativeName symbol of the native ion, charge raised
     * @param foreignName symbol of the foreign ion, charge raised
     * @param tone colour of the foreign ion and of the profile
     * @param fileName for the names of figures: the id where it can be one, and a number where not
     */
    record Subject(ProfileFit fit, String nativeName, String foreignName, Tone tone, String fileName) {
        /** The profiles of a fit in order. */
        static List<Subject> of(FitConfig config, List<ProfileFit> fits) {
            List<Subject> subjects = new ArrayList<>();
            Set<String> used = new HashSet<>();
            for (int k = 0; k < fits.size(); k++) {
                ProfileFit fit = fits.get(k);
                var measured = config.problem().profiles().stream()
                        .filter(profile -> profile.id().equals(fit.id()))
                        .findFirst()
                        .orElseThrow();
                String cleaned = fit.id().replaceAll("[^A-Za-z0-9_+-]", "_");
                // Two ids must not share a file, also where the disk takes capitals for small letters.
                String name = used.add(cleaned.toLowerCase(Locale.ROOT)) ? cleaned : cleaned + "_" + (k + 1);
                used.add(name.toLowerCase(Locale.ROOT));
                subjects.add(new Subject(
                        fit,
                        Superscript.ofIon(measured.nativeSignal().ion()),
                        Superscript.ofIon(measured.foreignSignal().ion()),
                        Tone.ofSeries(k),
                        name));
            }
            return subjects;
        }

        /** The material case behind the profile. */
        MaterialFigures.Case materialCase() {
            Experiment experiment = fit.solution().experiment();
            Species foreign = experiment.species().stream()
                    .filter(species -> SpeciesTones.name(species).equals(foreignName))
                    .findFirst()
                    .orElseThrow();
            return new MaterialFigures.Case(foreignName, experiment, foreign, Plateau.of(fit.solution()), tone);
        }
    }

    /** The native ion of all profiles in one figure. */
    static Figure overview(List<Subject> subjects) {
        List<Mark> marks = new ArrayList<>();
        double deepest = 0;
        for (Subject subject : subjects) {
            double[] depth = subject.fit().depth();
            deepest = Math.max(deepest, depth[depth.length - 1]);
        }
        DepthWindow window = DepthWindow.upTo(deepest);
        for (Subject subject : subjects) {
            double[] depth = inUnits(window, subject.fit().depth());
            marks.add(new Mark.Points("", depth, subject.fit().nativeSignal().data(), subject.tone()));
        }
        for (Subject subject : subjects) {
            double[] depth = inUnits(window, subject.fit().depth());
            String name = "profile " + subject.fit().id();
            marks.add(new Mark.Line(name, depth, subject.fit().nativeSignal().model(), subject.tone()));
        }
        return new Figure(
                "native-ion",
                "Native ion in all profiles: data (dots) and model (lines).",
                Figure.Size.DOUBLE,
                Axis.linear(window.label()).between(0, window.end()),
                Axis.linear("Native charge fraction"),
                marks);
    }

    /** Data and model of one profile on a linear scale, then on a logarithmic one. */
    static List<Figure> profile(Subject subject) {
        double[] depth = subject.fit().depth();
        DepthWindow window = DepthWindow.upTo(depth[depth.length - 1]);
        Axis x = Axis.linear(window.label()).between(0, window.end());
        List<Mark> marks = profileMarks(subject, inUnits(window, depth));
        String title = "Profile " + subject.fit().id() + ": data (dots; grey: left out of the fit) and model (lines"
                + (hasErrors(subject) ? ", bands: its 95 % by the errors of the parameters)" : ")");
        return List.of(
                new Figure(
                        "profile-" + subject.fileName(),
                        title + ".",
                        Figure.Size.SINGLE,
                        x,
                        Axis.linear("Charge fraction"),
                        marks),
                new Figure(
                        "profile-" + subject.fileName() + "-log",
                        title + " on a logarithmic scale.",
                        Figure.Size.SINGLE,
                        x,
                        Axis.logarithmic("Charge fraction").between(LEAST_FRACTION, 2),
                        marks));
    }

    private static List<Mark> profileMarks(Subject subject, double[] depth) {
        ProfileFit fit = subject.fit();
        List<Mark> marks = new ArrayList<>();
        if (hasErrors(subject)) {
            marks.add(band(depth, fit.nativeSignal(), Tone.INK));
            marks.add(band(depth, fit.foreignSignal(), subject.tone()));
        }
        marks.addAll(dots(depth, fit.nativeSignal().data(), fit.included(), Tone.INK));
        marks.addAll(dots(depth, fit.foreignSignal().data(), fit.included(), subject.tone()));
        marks.add(new Mark.Line(subject.nativeName(), depth, fit.nativeSignal().model(), Tone.INK));
        marks.add(
                new Mark.Line(subject.foreignName(), depth, fit.foreignSignal().model(), subject.tone()));
        return marks;
    }

    private static boolean hasErrors(Subject subject) {
        return subject.fit().nativeSignal().modelErrors().length > 0;
    }

    private static Mark band(double[] depth, SignalFit signal, Tone tone) {
        double[] lower = signal.model().clone();
        double[] upper = signal.model().clone();
        for (int k = 0; k < lower.length; k++) {
            lower[k] -= NORMAL_95 * signal.modelErrors()[k];
            upper[k] += NORMAL_95 * signal.modelErrors()[k];
        }
        return new Mark.Band("", depth, lower, upper, tone);
    }

    private static List<Mark> dots(double[] depth, double[] data, boolean[] included, Tone tone) {
        return List.of(
                new Mark.Points("", depth, where(data, included, true), tone),
                new Mark.Points("", depth, where(data, included, false), Tone.GREY));
    }

    /** The values of the chosen points; the others get no place in a figure. */
    private static double[] where(double[] values, boolean[] flags, boolean wanted) {
        double[] chosen = values.clone();
        for (int k = 0; k < chosen.length; k++) {
            if (flags[k] != wanted) {
                chosen[k] = Double.NaN;
            }
        }
        return chosen;
    }

    /** Standardised residuals of both ions over the band that holds most of good ones. */
    static Figure residuals(Subject subject) {
        ProfileFit fit = subject.fit();
        double[] depth = fit.depth();
        DepthWindow window = DepthWindow.upTo(depth[depth.length - 1]);
        double range =
                Math.max(largest(fit.nativeSignal(), fit.included()), largest(fit.foreignSignal(), fit.included()));
        range = 1.1 * Math.max(RESIDUAL_RANGE, range);
        double[] ends = {0, window.end()};
        double[] x = inUnits(window, depth);
        return new Figure(
                "residuals-" + subject.fileName(),
                "Profile " + subject.fit().id()
                        + ": data minus model in standard deviations; grey band: ± 2. Rows of points are counts of 0, 1, 2, ...",
                Figure.Size.STRIP,
                Axis.linear(window.label()).between(0, window.end()),
                Axis.linear("Residual (std. dev.)").between(-range, range),
                List.of(
                        new Mark.Band(
                                "",
                                ends,
                                new double[] {-EXPECTED, -EXPECTED},
                                new double[] {EXPECTED, EXPECTED},
                                Tone.GREY),
                        new Mark.HorizontalLine("", 0, Tone.GREY, Dash.SOLID),
                        new Mark.Points(
                                subject.nativeName(),
                                x,
                                where(fit.nativeSignal().residuals(), fit.included(), true),
                                Tone.INK),
                        new Mark.Points(
                                subject.foreignName(),
                                x,
                                where(fit.foreignSignal().residuals(), fit.included(), true),
                                subject.tone())));
    }

    /** Diffusion coefficients and site energies; empty where D does not depend on composition. */
    static List<Figure> material(List<Subject> subjects, FitConfig config, FitResult result) {
        ErrorPropagation errors =
                new ErrorPropagation(config, result, subjects.get(0).fit().id());
        List<MaterialFigures.Case> cases =
                subjects.stream().map(Subject::materialCase).toList();
        List<Figure> figures = new ArrayList<>();
        MaterialFigures.diffusivity(cases, errors::of).ifPresent(figures::add);
        Optional<SiteEnergyLaw> law = MaterialFigures.siteEnergyLaw(cases.get(0).experiment());
        law.map(found -> MaterialFigures.siteEnergies(found, cases, errors::of)).ifPresent(figures::add);
        return figures;
    }

    private static double largest(SignalFit signal, boolean[] included) {
        double largest = 0;
        for (int k = 0; k < included.length; k++) {
            if (included[k] && Double.isFinite(signal.residuals()[k])) {
                largest = Math.max(largest, Math.abs(signal.residuals()[k]));
            }
        }
        return largest;
    }

    private static double[] inUnits(DepthWindow window, double[] depth) {
        double[] scaled = new double[depth.length];
        for (int k = 0; k < depth.length; k++) {
            scaled[k] = window.of(depth[k]);
        }
        return scaled;
    }
}
