package org.potentia.optimizers.asa;

/**
 * How a temperature falls with its index, (40): \( T(k) = T_0 \exp(-c\, k^{Q/D}) \); (35) is \( Q = 1 \).
 *
 * @param control \( c > 0 \)
 * @param exponent \( Q/D > 0 \)
 */
record TemperatureSchedule(double control, double exponent) {

    /**
     * The control coefficient (37), (40): \( c = m \exp(-n Q/D) \) with \( m = -\ln \) ratio scale and \( n = \ln \) anneal scale.
     *
     * @param ratioScale Temperature_Ratio_Scale, in (0, 1)
     * @param annealScale Temperature_Anneal_Scale, above 0
     * @param exponent \( Q/D \)
     */
    static double control(double ratioScale, double annealScale, double exponent) {
        return -StrictMath.log(ratioScale) * StrictMath.exp(-StrictMath.log(annealScale) * exponent);
    }

    /** \( c\, k^{Q/D} = \ln(T_0 / T(k)) \). */
    double fall(double index) {
        return control * power(index);
    }

    /** \( T(k) \). */
    double temperature(double initial, double index) {
        return initial * Exponential.exp(-fall(index));
    }

    /** The index \( (f/c)^{D/Q} \) at which a temperature has fallen by \( f = \ln(T_0/T) \ge 0 \). */
    double index(double fall) {
        return StrictMath.pow(fall / control, 1 / exponent);
    }

    /**
     * \( k^{Q/D} \). Roots are cheap and exact, and StrictMath.pow is ten times the price of a logarithm and an exponential, whose relative
     * error is some \( \ln k \) rounding units.
     */
    private double power(double index) {
        if (exponent == 0.25) {
            return Math.sqrt(Math.sqrt(index));
        }
        if (exponent == 0.5) {
            return Math.sqrt(index);
        }
        if (exponent == 1) {
            return index;
        }
        return Exponential.exp(exponent * StrictMath.log(index));
    }
}
