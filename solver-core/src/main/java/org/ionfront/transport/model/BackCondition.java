package org.ionfront.transport.model;

/** How ions leave at the grounded back face. */
public enum BackCondition {
    /** No concentration gradient: every ion leaves by migration, with its transference number. */
    OUTFLOW,
    /** Only the first native ion is discharged; it carries the whole particle current. */
    SELECTIVE,
    /** The composition of the untouched glass is held at the back face. */
    RESERVOIR,
    /** Nothing leaves: an inert electrode. */
    BLOCKING
}
