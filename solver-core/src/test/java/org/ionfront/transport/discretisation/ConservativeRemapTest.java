package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConservativeRemapTest {
    private static double[] faces(int cells, long seed) {
        Random random = new Random(seed);
        double[] faces = new double[cells + 1];
        for (int f = 1; f <= cells; f++) {
            faces[f] = faces[f - 1] + 0.2 + random.nextDouble();
        }
        for (int f = 1; f <= cells; f++) {
            faces[f] /= faces[cells];
        }
        return faces;
    }

    /** Exact contents of 1 + tanh(5x - 2). */
    private static double[] smooth(double[] faces) {
        double[] contents = new double[faces.length - 1];
        for (int k = 0; k < contents.length; k++) {
            contents[k] = integral(faces[k + 1]) - integral(faces[k]);
        }
        return contents;
    }

    private static double integral(double x) {
        return x + 0.2 * Math.log(Math.cosh(5 * x - 2));
    }

    private static double error(int cells) {
        double[] newFaces = faces(cells, 2);
        double[] cumulated = ConservativeRemap.cumulated(faces(cells, 1), smooth(faces(cells, 1)), newFaces);
        double sum = 0;
        double[] exact = smooth(newFaces);
        for (int k = 0; k < cells; k++) {
            sum += Math.abs(cumulated[k + 1] - cumulated[k] - exact[k]);
        }
        return sum;
    }

    @Test
    void theTotalIsKept() {
        double[] contents = smooth(faces(17, 3));
        double total = 0;
        for (double content : contents) {
            total += content;
        }
        double[] cumulated = ConservativeRemap.cumulated(faces(17, 3), contents, faces(40, 4));
        assertThat(cumulated[0]).isZero();
        assertThat(cumulated[40]).isCloseTo(total, offset(1e-15));
    }

    @Test
    void theSameFacesGiveTheSameContents() {
        double[] faces = faces(23, 5);
        double[] contents = smooth(faces);
        double[] cumulated = ConservativeRemap.cumulated(faces, contents, faces);
        for (int k = 0; k < contents.length; k++) {
            assertThat(cumulated[k + 1] - cumulated[k]).isCloseTo(contents[k], offset(1e-15));
        }
    }

    @Test
    void contentsOverManyOrdersStayPositive() {
        double[] faces = faces(30, 6);
        double[] contents = new double[30];
        for (int k = 0; k < 30; k++) {
            contents[k] = Math.pow(10, -k) * (faces[k + 1] - faces[k]);
        }
        double[] newFaces = faces(300, 7);
        double[] cumulated = ConservativeRemap.cumulated(faces, contents, newFaces);
        for (int f = 0; f < 300; f++) {
            // Differences of what has been added up carry its rounding.
            assertThat(cumulated[f + 1] - cumulated[f]).isGreaterThan(-1e-17);
        }
    }

    @Test
    void smoothContentsAreMetToSecondOrderOnAnyDivision() {
        double order = Math.log(error(160) / error(640)) / Math.log(4);
        assertThat(order).isGreaterThan(1.9);
    }
}
