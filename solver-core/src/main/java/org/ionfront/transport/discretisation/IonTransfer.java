package org.ionfront.transport.discretisation;

/**
 * Ions moved from one cell to another between two steps, because a cell lacked them: as many as it lacked, or all its donor had.
 *
 * @param species index of the ions
 * @param other index of those that go the other way, or {@link #NONE} where the charge goes along
 * @param from cell they leave
 * @param to cell that lacked them
 * @param amount as a depth [m]
 * @param isAll whether it is all that the donor had, else what the cell lacked
 */
public record IonTransfer(int species, int other, int from, int to, double amount, boolean isAll) {
    /** Of another species: no ions go the other way. */
    public static final int NONE = -1;

    /** Change of the amount, for changes of the contents of both cells. */
    public double change(double ofDonor, double ofReceiver) {
        return isAll ? ofDonor : -ofReceiver;
    }
}
