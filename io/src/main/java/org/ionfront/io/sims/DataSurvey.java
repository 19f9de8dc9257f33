package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.InputException;

/**
 * What has to be known of all rows before any of them can be read: which columns hold anything, and which sign is the
 * decimal sign.
 *
 * <p>One program wrote the file, so it has one decimal sign, and every cell that can be read in one way only tells it.
 * {@code 0,82} does; {@code 1,234} may be 1.234 or 1234. If no cell tells, a column that also holds long whole numbers
 * without grouping does, because a program that groups thousands groups all of them. If that fails too, the user has to
 * say.
 */
final class DataSurvey implements DataRows.Visitor {

    private static final int UNGROUPED = 4;

    /** A cell that was found. */
    private record Found(int line, String cell) {}

    private final Path path;
    private final char delimiter;
    private final int[] filled;
    private final BitSet longWhole = new BitSet();
    private final BitSet ambiguousPoints = new BitSet();
    private final BitSet ambiguousCommas = new BitSet();
    private Optional<Found> point = Optional.empty();
    private Optional<Found> comma = Optional.empty();
    private Optional<Found> firstAmbiguous = Optional.empty();
    private int rows;

    DataSurvey(Path path, Layout layout) {
        this.path = path;
        this.delimiter = layout.splitter().delimiter();
        this.filled = new int[layout.header().width()];
    }

    @Override
    public void row(int line, List<String> cells) {
        rows++;
        for (int i = 0; i < filled.length; i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                filled[i]++;
                look(i, line, cell);
            }
        }
    }

    /** The number of rows. */
    int rows() {
        return rows;
    }

    /** The number of cells of a column, counted from 1, that are not empty. */
    int filled(int column) {
        return filled[column - 1];
    }

    /** The decimal sign of the file. */
    DecimalSign decimalSign() {
        if (point.isPresent() && comma.isPresent()) {
            throw InputException.atLine(
                    path,
                    comma.get().line(),
                    "'" + comma.get().cell() + "' has a decimal comma, but '"
                            + point.get().cell() + "' in line " + point.get().line()
                            + " has a decimal point; a file can only have one of them");
        }
        if (comma.isPresent()) {
            return DecimalSign.COMMA;
        }
        if (point.isPresent() || firstAmbiguous.isEmpty()) {
            return DecimalSign.POINT;
        }
        boolean points = ambiguousPoints.intersects(longWhole);
        boolean commas = ambiguousCommas.intersects(longWhole);
        // With fields between commas, a point that grouped thousands would leave no decimal sign.
        boolean onlyPoints = delimiter == ',' && ambiguousCommas.isEmpty();
        if (onlyPoints || (points && !commas)) {
            return DecimalSign.POINT;
        }
        if (commas && !points) {
            return DecimalSign.COMMA;
        }
        throw undecided();
    }

    private InputException undecided() {
        Found cell = firstAmbiguous.orElseThrow();
        return InputException.atLine(
                path,
                cell.line(),
                "'" + cell.cell() + "' can be read as "
                        + PlainNumber.of(DecimalSign.POINT.parse(cell.cell())) + " and as "
                        + PlainNumber.of(DecimalSign.COMMA.parse(cell.cell()))
                        + ", and no number in the file tells which; say so with --decimal point or comma on the command line, or decimal_sign in a"
                        + " fit file");
    }

    private void look(int index, int line, String cell) {
        boolean hasPoint = cell.indexOf('.') >= 0;
        boolean hasComma = cell.indexOf(',') >= 0;
        boolean nothingNew = hasPoint ? point.isPresent() && !hasComma : !hasComma || comma.isPresent();
        if (nothingNew) {
            if (!hasPoint && !hasComma && isLongWhole(cell)) {
                longWhole.set(index);
            }
            return;
        }
        boolean readsWithPoint = !Double.isNaN(DecimalSign.POINT.parse(cell));
        boolean readsWithComma = !Double.isNaN(DecimalSign.COMMA.parse(cell));
        if (readsWithPoint && readsWithComma) {
            (hasPoint ? ambiguousPoints : ambiguousCommas).set(index);
            firstAmbiguous = firstAmbiguous.or(() -> Optional.of(new Found(line, cell)));
        } else if (readsWithPoint) {
            point = point.or(() -> Optional.of(new Found(line, cell)));
        } else if (readsWithComma) {
            comma = comma.or(() -> Optional.of(new Found(line, cell)));
        }
    }

    private static boolean isLongWhole(String cell) {
        int digits = 0;
        while (digits < cell.length() && Character.isDigit(cell.charAt(cell.length() - 1 - digits))) {
            digits++;
        }
        return digits >= UNGROUPED;
    }
}
