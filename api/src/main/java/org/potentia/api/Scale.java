package org.potentia.api;

/**
 * The scale on which a parameter is searched and its errors are roughly symmetric.
 *
 * @since 0.1
 */
public enum Scale {
    /** The parameter itself. */
    LINEAR {
        @Override
        public double toSearch(double value) {
            return value;
        }

        @Override
        public double fromSearch(double coordinate) {
            return coordinate;
        }
    },
    /** Its logarithm: for positive parameters that span orders of magnitude. */
    LOG {
        @Override
        public double toSearch(double value) {
            return Math.log(value);
        }

        @Override
        public double fromSearch(double coordinate) {
            return Math.exp(coordinate);
        }
    },
    /** Its log-odds: for shares between 0 and 1. */
    LOGIT {
        @Override
        public double toSearch(double value) {
            return Math.log(value) - Math.log1p(-value);
        }

        @Override
        public double fromSearch(double coordinate) {
            return coordinate >= 0
                    ? 1 / (1 + Math.exp(-coordinate))
                    : Math.exp(coordinate) / (1 + Math.exp(coordinate));
        }
    };

    /**
     * Maps a parameter to its search coordinate.
     *
     * @param value the parameter
     * @return the coordinate; infinite at the open ends of the scale
     */
    public abstract double toSearch(double value);

    /**
     * Maps a search coordinate to the parameter.
     *
     * @param coordinate the coordinate
     * @return the parameter
     */
    public abstract double fromSearch(double coordinate);
}
