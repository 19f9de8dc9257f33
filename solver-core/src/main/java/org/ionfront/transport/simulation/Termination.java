package org.ionfront.transport.simulation;

/** Why a simulation ended. */
public enum Termination {
    /** The protocol was carried out to its end. */
    FINISHED("finished"),
    /** A foreign ion came to the back face; the model has no meaning beyond. */
    FRONT_REACHED_BACK("front-reached-back"),
    /** Ions that a face or a border holds back fill all the sites their law knows: a failure with a cause that is known. */
    SITES_FULL("failed"),
    /** A face lets out one kind of ion only, and none of it is left there: a failure with a cause that is known. */
    IONS_USED_UP("failed"),
    /** Stopped on request; everything up to that time is valid. */
    STOPPED("stopped"),
    /** No step of acceptable size could be found. */
    FAILED("failed");

    private final String label;

    Termination(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }
}
