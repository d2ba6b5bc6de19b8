package org.potentia.solvers.finitevolume;

/** A way along the line on which the unit of length is what noise makes of a unit of time; 0 is where it begins. */
interface Track {
    /** The state at a place of the way, between {@link #lowest()} and {@link #highest()}. */
    double position(double place);

    /** The place of the lower end of the domain, or {@code -Infinity} where the way does not come to it. */
    double lowest();

    /** The place of the upper end of the domain, or {@code +Infinity}. */
    double highest();

    /** The way of a constant noise. */
    static Track straight(double origin, double noise, org.potentia.api.Interval domain) {
        return new Track() {
            @Override
            public double position(double place) {
                double x = origin + noise * place;
                return Math.min(Math.max(x, domain.lower()), domain.upper());
            }

            @Override
            public double lowest() {
                return (domain.lower() - origin) / noise;
            }

            @Override
            public double highest() {
                return (domain.upper() - origin) / noise;
            }
        };
    }
}
