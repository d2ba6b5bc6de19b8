package org.potentia.workbench.data;

/** What a column of a price file can be. */
enum ColumnRole {
    DATE,
    /** The date where there is no other, otherwise the time of day. */
    TIME,
    ADJUSTED_CLOSE,
    CLOSE,
    OPEN,
    HIGH,
    LOW,
    VOLUME,
    /** The money that changed hands; known so that it is not taken for a price. */
    TURNOVER,
    /** What the row is about; more than one value means more than one series. */
    INSTRUMENT,
    OTHER;
}
