package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ionfront.cli.figure.FigureData;
import org.ionfront.cli.figure.Superscript;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.DurationText;
import org.ionfront.cli.text.NumberText;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;

/** The states of a simulation for the slider of its page, the end last: the same quantities as in the figures against depth. */
final class SimulationFilm {
    /** Numbers that a page has room for: some 400 kB. */
    private static final int MOST_NUMBERS = 60_000;

    private final Solution solution;
    private final DepthWindow window;
    private final List<Profile> frames;
    private final List<Curve> curves = new ArrayList<>();

    /** A quantity in all frames, and the figures that show it. */
    private record Curve(List<String> figures, String json) {}

    private SimulationFilm(Solution solution, DepthWindow window) {
        this.solution = solution;
        this.window = window;
        this.frames = frames(solution, window);
    }

    /** A film in which figures have yet to be given their curves; empty where there is nothing to slide over. */
    static Optional<SimulationFilm> of(Solution solution, DepthWindow window) {
        SimulationFilm film = new SimulationFilm(solution, window);
        return film.frames.size() < 2 ? Optional.empty() : Optional.of(film);
    }

    /** All that were kept and the end; every second, every third, ... where they would be too many. */
    private static List<Profile> frames(Solution solution, DepthWindow window) {
        Profile end = solution.last();
        List<Profile> kept = solution.frames().stream()
                .filter(frame -> frame.time() < end.time())
                .toList();
        long numbers = kept.stream()
                .mapToLong(frame ->
                        (long) shown(frame, window) * (frame.fractions().size() + 3))
                .sum();
        int stride = (int) (numbers / MOST_NUMBERS) + 1;
        List<Profile> frames = new ArrayList<>();
        for (int k = stride - 1; k < kept.size(); k += stride) {
            frames.add(kept.get(k));
        }
        frames.add(end);
        return frames;
    }

    /** Cells inside the window and one beyond. */
    static int shown(Profile profile, DepthWindow window) {
        int shown = 0;
        while (shown < profile.cells() && profile.centre(shown) <= window.depth()) {
            shown++;
        }
        return Math.min(profile.cells(), shown + 1);
    }

    /** Gives figures one more curve; its label and tone are those of the line that it stands for. */
    void add(List<String> names, String label, Tone tone, Function<Profile, double[]> quantity) {
        StringBuilder json = new StringBuilder("{\"tone\":\"" + tone.name().toLowerCase(Locale.ROOT) + "\"");
        json.append(label.isEmpty() ? "" : ",\"label\":" + FigureData.quoted(label))
                .append(",\"y\":[");
        for (int k = 0; k < frames.size(); k++) {
            double[] values = quantity.apply(frames.get(k));
            json.append(k == 0 ? "" : ",")
                    .append(FigureData.array(Arrays.copyOf(values, shown(frames.get(k), window))));
        }
        curves.add(new Curve(List.copyOf(names), json.append("]}").toString()));
    }

    /**
     * The film as JSON.
     *
     * @param unit of the time axes
     * @param clocks figures against time, in which the slider moves a line
     */
    String json(DurationText.TimeUnit unit, List<String> clocks) {
        StringBuilder json = new StringBuilder("{\"labels\":[");
        for (int k = 0; k < frames.size(); k++) {
            json.append(k == 0 ? "" : ",").append(FigureData.quoted(label(frames.get(k))));
        }
        json.append("],\"clock\":");
        json.append(FigureData.array(
                frames.stream().mapToDouble(frame -> unit.of(frame.time())).toArray()));
        json.append(",\"clocks\":[");
        json.append(String.join(",", clocks.stream().map(FigureData::quoted).toList()));
        json.append("],\"xs\":[");
        for (int k = 0; k < frames.size(); k++) {
            json.append(k == 0 ? "" : ",").append(FigureData.array(depths(frames.get(k))));
        }
        json.append("],\"figures\":{");
        List<String> names = curves.stream()
                .flatMap(curve -> curve.figures().stream())
                .distinct()
                .toList();
        for (int k = 0; k < names.size(); k++) {
            json.append(k == 0 ? "" : ",")
                    .append(FigureData.quoted(names.get(k)))
                    .append(':');
            json.append(curvesOf(names.get(k)));
        }
        return json.append("},\"curves\":[")
                .append(String.join(",", curves.stream().map(Curve::json).toList()))
                .append("]}")
                .toString();
    }

    private List<Integer> curvesOf(String figure) {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            if (curves.get(k).figures().contains(figure)) {
                found.add(k);
            }
        }
        return found;
    }

    private double[] depths(Profile frame) {
        double[] depth = new double[shown(frame, window)];
        for (int k = 0; k < depth.length; k++) {
            depth[k] = window.of(frame.centre(k));
        }
        return depth;
    }

    /** When, in which stage, and at what potential of the surface. */
    private String label(Profile frame) {
        List<Stage> protocol = solution.experiment().protocol();
        double end = 0;
        int stage = 0;
        for (int k = 0; k < protocol.size(); k++) {
            end += protocol.get(k).duration();
            stage = k;
            if (frame.time() <= end) {
                break;
            }
        }
        String where = protocol.size() == 1
                ? ""
                : ", stage " + (stage + 1) + " of " + protocol.size()
                        + protocol.get(stage)
                                .ion()
                                .map(Ion::symbol)
                                .map(symbol -> " (" + Superscript.ofIon(symbol) + ")")
                                .orElse("");
        return DurationText.ofExperiment(frame.time()) + where + ", "
                + NumberText.significant(frame.surfacePotential(), 3) + " V";
    }
}
