package org.ionfront.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureDataTest {
    private static final double[] DEPTH = {0, 50, 100};

    static DoubleStream numbersOfAllSizes() {
        Random random = new Random(20261122);
        return DoubleStream.concat(
                DoubleStream.of(1, -1, 10, 999_999.7, 0.1, 1e-3, 1e-300, 1e300, -2.5e-21, 123456.5, Double.MAX_VALUE),
                random.doubles(500).map(x -> (random.nextBoolean() ? 1 : -1) * Math.pow(10, 600 * x - 300)));
    }

    @ParameterizedTest
    @MethodSource("numbersOfAllSizes")
    void aNumberComesBackWithSixDigits(double value) {
        StringBuilder json = new StringBuilder();
        CompactNumber.append(json, value);
        double read = Double.parseDouble(json.toString());
        // Half a unit of the sixth digit, and the rounding of the division.
        assertThat(Math.abs(read / value - 1)).isLessThanOrEqualTo(5.001e-6);
        assertThat(json).hasSizeLessThanOrEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0.25", "-3, -3", "1500, 1500", "1e-21, 1e-21", "1234567, 1.23457e6"})
    void numbersAreShort(double value, double asShownTo6Digits) {
        StringBuilder json = new StringBuilder();
        CompactNumber.append(json, value);
        assertThat(Double.parseDouble(json.toString())).isEqualTo(asShownTo6Digits);
        assertThat(json).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertThat(FigureData.array(new double[] {Double.NaN, 1, Double.POSITIVE_INFINITY}))
                .isEqualTo("[null,1,null]");
    }

    @Test
    void textCannotEndTheScriptItStandsIn() throws Exception {
        String text = "</script><!-- \"K⁺\" & \\ \n";
        String json = FigureData.quoted(text);
        assertThat(json).doesNotContain("<", ">", "&", "\n");
        assertThat(new ObjectMapper().readTree(json).asText()).isEqualTo(text);
    }

    @Test
    void aFigureKeepsItsAxesAndMarksAndSharesItsAbscissae() throws Exception {
        Figure figure = new Figure(
                "profile-K",
                "Depth profile",
                Figure.Size.SINGLE,
                Axis.linear("Depth (nm)").between(0, 200),
                Axis.logarithmic("Fraction"),
                List.of(
                        new Mark.Line("K⁺", DEPTH, new double[] {0.9, Double.NaN, 0.1}, Tone.BLUE, Dash.DASHED, 0.5),
                        new Mark.Points("", DEPTH, new double[] {0.8, 0.5, 0.2}, Tone.BLUE),
                        new Mark.Band("band", DEPTH, new double[] {1, 1, 1}, new double[] {2, 2, 2}, Tone.GREY),
                        new Mark.VerticalLine("front", 80, Tone.GREY, Dash.DOTTED)));
        JsonNode json = new ObjectMapper().readTree(FigureData.of(figure));
        assertThat(json.at("/x/max").asDouble()).isEqualTo(200);
        assertThat(json.at("/y/log").asBoolean()).isTrue();
        assertThat(json.get("xs")).hasSize(1);
        assertThat(json.at("/marks/0/y/1").isNull()).isTrue();
        assertThat(json.at("/marks/0/strength").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/marks/1/kind").asText()).isEqualTo("points");
        assertThat(json.at("/marks/2/upper/2").asDouble()).isEqualTo(2);
        assertThat(json.at("/marks/3/at").asDouble()).isEqualTo(80);
        assertThat(FigureData.of(figure)).isEqualTo(FigureData.of(figure));
    }
}
