package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontGridTest {
    private static final double THICKNESS = 1e-4;
    private static final double LAST_CELL = 5e-5;
    private static final double WIDTH = 1e-9;

    private static FrontGrid grid(double accuracy) {
        return new FrontGrid(THICKNESS, LAST_CELL, new double[] {1e-7}, new double[] {WIDTH}, accuracy, false);
    }

    private static double[] place(FrontGrid grid, double depth, double width) {
        double[] faces = new double[grid.cells() + 1];
        grid.place(new double[] {depth}, new double[] {width}, faces);
        return faces;
    }

    private static int cellsBetween(double[] faces, double from, double to) {
        int count = 0;
        for (double face : faces) {
            count += face > from && face <= to ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"0, 1e-9", "1e-10, 1e-9", "3e-8, 1e-9", "1e-7, 1e-9", "1e-7, 5e-9", "4e-5, 1e-9"})
    void facesRiseFromTheFrontToTheBack(double depth, double width) {
        double[] faces = place(grid(1e-3), depth, width);
        assertThat(faces[0]).isZero();
        for (int f = 1; f < faces.length; f++) {
            assertThat(faces[f]).isGreaterThan(faces[f - 1]);
        }
        assertThat(faces[faces.length - 2]).isEqualTo(THICKNESS - LAST_CELL);
        assertThat(faces[faces.length - 1]).isEqualTo(THICKNESS);
    }

    @Test
    void cellsStayWithTheFrontAndDoNotSlipThroughIt() {
        FrontGrid grid = grid(1e-3);
        int[] around = new int[3];
        double[] depths = {3e-8, 6e-8, 1e-7};
        for (int n = 0; n < 3; n++) {
            double[] faces = place(grid, depths[n], WIDTH);
            around[n] = cellsBetween(faces, depths[n] - 2 * WIDTH, depths[n] + 2 * WIDTH);
        }
        assertThat(around[0]).isGreaterThan(10);
        assertThat(Math.abs(around[1] - around[0])).isLessThanOrEqualTo(2);
        assertThat(Math.abs(around[2] - around[0])).isLessThanOrEqualTo(2);
        // Nor do they pile up behind it: as many as before are left between the face and the front.
        int before = cellsBetween(place(grid, 3e-8, WIDTH), 0, 3e-8 - 5 * WIDTH);
        int after = cellsBetween(place(grid, 1e-7, WIDTH), 0, 1e-7 - 5 * WIDTH);
        assertThat(Math.abs(after - before)).isLessThanOrEqualTo(4);
    }

    @Test
    void aTenthOfTheErrorTakesTheSquareRootOfTenTimesTheCells() {
        double ratio = (double) grid(1e-5).cells() / grid(1e-4).cells();
        assertThat(ratio).isCloseTo(Math.sqrt(10), offset(0.2));
    }

    @Test
    void aFrontMuchDeeperThanPlannedHasOutgrownItsCells() {
        FrontGrid grid = grid(1e-5);
        assertThat(grid.suits(new double[] {1e-7}, new double[] {WIDTH})).isTrue();
        assertThat(grid.suits(new double[] {4e-7}, new double[] {WIDTH})).isFalse();
    }

    @Test
    void everyFrontOfSeveralHasItsCells() {
        double[] depths = {4e-8, 9e-8};
        double[] widths = {1e-9, 3e-9};
        FrontGrid grid = new FrontGrid(THICKNESS, LAST_CELL, depths, widths, 1e-3, false);
        double[] faces = new double[grid.cells() + 1];
        grid.place(depths, widths, faces);
        for (int j = 0; j < 2; j++) {
            assertThat(cellsBetween(faces, depths[j] - 2 * widths[j], depths[j] + 2 * widths[j]))
                    .isGreaterThan(10);
        }
    }
}
