package org.potentia.models.smfm.fit;

/** The ways in which the exponent of a window is fitted, side by side. */
enum Method {
    /** One factor, sigma free. */
    FREE("one_free", "one factor, sigma free"),

    /** One factor; the noise at the mean price of the window is its historical volatility, whatever the exponent. */
    HISTORICAL("one_historical", "one factor, historical volatility at the mean price"),

    /** One factor; sigma relative to F is a number, or the historical volatility as it stands: the text of the paper. */
    GIVEN("one_given", "one factor, sigma as given"),

    /** Two factors; the volatility is sigma as it stands: the paper. */
    LEVEL("two_level", "two factors, volatility as it stands"),

    /** Two factors; the volatility is sigma but for a factor. */
    SHAPE("two_shape", "two factors, volatility but for a factor");

    private final String column;
    private final String title;

    Method(String column, String title) {
        this.column = column;
        this.title = title;
    }

    /** The beginning of the names of its columns. */
    String column() {
        return column;
    }

    String title() {
        return title;
    }

    boolean twoFactors() {
        return this == LEVEL || this == SHAPE;
    }

    /** Whether the scale of the noise is fitted or fixed where the prices are, so that it tells nothing of the exponent. */
    boolean scaleSaysNothing() {
        return this == FREE || this == HISTORICAL || this == SHAPE;
    }
}
