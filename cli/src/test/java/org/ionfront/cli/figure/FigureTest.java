package org.ionfront.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class FigureTest {
    private static final double[] DEPTH = {0, 50, 100, 150};
    private static final double[] FRACTION = {0.1, 0.15, 0.9, 1};

    private static Figure figure(Mark... marks) {
        return new Figure(
                "profile-K",
                "Depth profile <K+ & Li+>",
                Figure.Size.SINGLE,
                Axis.linear("Depth (nm)"),
                Axis.linear("Fraction of the bulk density (-)"),
                List.of(marks));
    }

    private static Figure allMarks() {
        return figure(
                new Mark.Band("band", DEPTH, new double[4], FRACTION, Tone.SKY),
                new Mark.Points("data", DEPTH, FRACTION, Tone.INK),
                new Mark.Line("model \"a\" < b", DEPTH, FRACTION, Tone.VERMILION, Dash.DASHED, 0.5),
                new Mark.VerticalLine("front", 80, Tone.GREY, Dash.DOTTED),
                new Mark.HorizontalLine("D", 0.5, Tone.BLUE, Dash.SOLID));
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        assertThat(SvgFigure.draw(allMarks())).isEqualTo(SvgFigure.draw(allMarks()));
        assertThat(PngFigure.draw(allMarks()).orElseThrow())
                .isEqualTo(PngFigure.draw(allMarks()).orElseThrow());
    }

    /** The labels of a small panel: the middle of each lies half its length from the edges, so that nothing of it is cut off. */
    @Test
    void aLabelLongerThanItsAxisStaysInTheFigure() {
        for (String label :
                List.of("foreign diffusivity (10⁻²¹ m²/s)", "foreign diffusivity (a long name) (10⁻²¹ m²/s)")) {
            Figure panel = new Figure(
                    "panel",
                    "A panel",
                    Figure.Size.PANEL,
                    Axis.linear(label),
                    Axis.linear(label),
                    List.of(new Mark.Points("", DEPTH, FRACTION, Tone.INK)));
            List<Canvas.Text> texts = new ArrayList<>();
            FigurePainter.paint(Layout.of(panel), recorder(texts));
            List<Canvas.Text> labels =
                    texts.stream().filter(text -> text.content().equals(label)).toList();
            assertThat(labels).hasSize(2);
            for (Canvas.Text text : labels) {
                double middle = text.upwards() ? text.y() : text.x();
                double room =
                        text.upwards() ? panel.size().height() : panel.size().width();
                double half = 0.5 * TextWidth.of(label, text.size());
                assertThat(middle - half).isGreaterThanOrEqualTo(Layout.EDGE - 1e-9);
                assertThat(middle + half).isLessThanOrEqualTo(room - Layout.EDGE + 1e-9);
            }
        }
    }

    private static Canvas recorder(List<Canvas.Text> texts) {
        return (Canvas) Proxy.newProxyInstance(
                Canvas.class.getClassLoader(), new Class<?>[] {Canvas.class}, (canvas, method, arguments) -> {
                    if (method.getName().equals("text")) {
                        texts.add((Canvas.Text) arguments[0]);
                    }
                    return null;
                });
    }

    @Test
    void labelsWithUnitsStayTextInTheSvg() {
        assertThat(SvgFigure.draw(allMarks()))
                .contains(
                        ">Depth (nm)</text>",
                        ">Fraction of the bulk density (-)</text>",
                        ">100</text>",
                        ">data</text>");
    }

    @Test
    void theSvgIsWellFormedAndStandsAlone() throws Exception {
        String svg = SvgFigure.draw(allMarks());
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Depth profile <K+ & Li+>");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href", "NaN", "Infinity");
    }

    @Test
    void theSvgHasJournalWidth() {
        assertThat(SvgFigure.draw(allMarks())).contains("width=\"85mm\"");
    }

    @Test
    void thePngHas300DotsPerInchAndSaysSo() throws IOException {
        byte[] png = PngFigure.draw(allMarks()).orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo((int) Math.round(85 / 25.4 * 300));
        String head = new String(Arrays.copyOf(png, 512), StandardCharsets.ISO_8859_1);
        assertThat(head).contains("pHYs");
    }

    /** The same colours through the JDK's own reader, which checks the checksums and undoes the filters. */
    @Test
    void thePngHoldsThePixelsThatWereDrawn() throws IOException {
        BufferedImage drawn = new BufferedImage(7, 40, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int y = 0; y < drawn.getHeight(); y++) {
            boolean asAbove = y % 5 > 2;
            for (int x = 0; x < drawn.getWidth(); x++) {
                drawn.setRGB(x, y, asAbove ? drawn.getRGB(x, y - 1) : random.nextInt());
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.of(drawn, 300)));
        int[] wanted = drawn.getRGB(0, 0, 7, 40, null, 0, 7);
        assertThat(read.getRGB(0, 0, 7, 40, null, 0, 7)).isEqualTo(wanted);
    }

    @Test
    void valuesThatHaveNoPlaceInterruptALine() {
        double[] gap = {1, Double.NaN, 1, 2};
        String svg = SvgFigure.draw(figure(new Mark.Line("", DEPTH, gap, Tone.INK)));
        String curve = svg.lines()
                .filter(line -> line.contains("class=\"line"))
                .findFirst()
                .orElseThrow();
        assertThat(curve.chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(curve.chars().filter(c -> c == 'L').count()).isEqualTo(1);
    }

    @Test
    void aLogarithmicAxisLeavesOutWhatIsNotPositive() {
        Figure figure = new Figure(
                "log",
                "log",
                Figure.Size.SINGLE,
                Axis.linear("x (m)"),
                Axis.logarithmic("y (V)"),
                List.of(new Mark.Points("", DEPTH, new double[] {0, -1, 1, 100}, Tone.INK)));
        String dots = SvgFigure.draw(figure)
                .lines()
                .filter(line -> line.contains("class=\"dots"))
                .findFirst()
                .orElseThrow();
        assertThat(dots.split("h0", -1)).hasSize(3);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLegendInsideTheFrameCoversData(long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(40, 0, 100).sorted().toArray();
        double[] y =
                random.doubles(40).map(v -> random.nextInt(3) * 0.4 + 0.1 * v).toArray();
        Mark mark = random.nextBoolean()
                ? new Mark.Line("one name", x, y, Tone.INK)
                : new Mark.Points("one name", x, y, Tone.INK);
        Layout layout = Layout.of(figure(mark));
        if (layout.legend().placement() == Legend.Placement.ABOVE) {
            assertThat(layout.legend().box().bottom())
                    .isLessThanOrEqualTo(layout.plot().top());
        } else {
            Box box = layout.legend().box();
            for (int k = 0; k < x.length; k++) {
                assertThat(box.contains(layout.px(x[k]), layout.py(y[k]))).isFalse();
            }
        }
    }

    @Test
    void aLegendWithoutFreeSpaceStandsAboveTheFrame() {
        double[] x = new Random(1).doubles(3000, 0, 100).toArray();
        double[] y = new Random(2).doubles(3000).toArray();
        Layout layout = Layout.of(figure(new Mark.Points("everywhere", x, y, Tone.INK)));
        assertThat(layout.legend().placement()).isEqualTo(Legend.Placement.ABOVE);
    }

    @Test
    void aNameThatIsNoFileNameIsRefused() {
        assertThatThrownBy(() -> new Figure(
                        "../K",
                        "",
                        Figure.Size.SINGLE,
                        Axis.linear("x"),
                        Axis.linear("y"),
                        List.of(new Mark.HorizontalLine("", 0, Tone.INK, Dash.SOLID))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../K");
    }

    @Test
    void dataOfOneValueStillGiveAnAxis() {
        double[] same = {3, 3, 3, 3};
        assertThat(Layout.of(figure(new Mark.Line("", DEPTH, same, Tone.INK))).yRange())
                .isEqualTo(new Range(1.5, 4.5));
    }
}
