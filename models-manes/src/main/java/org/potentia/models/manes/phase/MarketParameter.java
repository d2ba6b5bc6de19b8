package org.potentia.models.manes.phase;

import java.util.Arrays;
import org.potentia.models.manes.market.BareAsset;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.LogGaussianMixture;

/** A parameter of a homogeneous market that may be varied while the others stay. */
public enum MarketParameter {
    /** The noise \( h \). */
    H("h"),
    /** The coupling \( g \). */
    G("g"),
    /** The weight \( a \) of the second component. */
    A("a"),
    /** The external field \( B \). */
    B("B"),
    /** The location \( \mu_1 \). */
    MU1("mu1"),
    /** The location \( \mu_2 \). */
    MU2("mu2"),
    /** The width \( \sigma_1 \). */
    SIGMA1("s1"),
    /** The width \( \sigma_2 \). */
    SIGMA2("s2"),
    /** The length \( T \) of the return. */
    T("T");

    private final String symbol;

    MarketParameter(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Returns the name under which quantities take it.
     *
     * @return the name
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Finds a parameter by its name.
     *
     * @param symbol the name
     * @return the parameter
     * @throws IllegalArgumentException if there is none of that name
     */
    public static MarketParameter of(String symbol) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("parameter = " + symbol + ", must be one of "
                        + Arrays.stream(values()).map(MarketParameter::symbol).toList()));
    }

    /**
     * Reads the parameter.
     *
     * @param market the market
     * @return its value
     */
    public double of(HomogeneousMarket market) {
        LogGaussianMixture shape = market.asset().shape();
        return switch (this) {
            case H -> market.noise();
            case G -> market.coupling();
            case A -> shape.a();
            case B -> market.field();
            case MU1 -> shape.mu1();
            case MU2 -> shape.mu2();
            case SIGMA1 -> shape.sigma1();
            case SIGMA2 -> shape.sigma2();
            case T -> market.years();
        };
    }

    /**
     * Changes the parameter.
     *
     * @param market the market
     * @param value the new value
     * @return the market with it
     * @throws IllegalArgumentException if the value is not admissible
     */
    public HomogeneousMarket in(HomogeneousMarket market, double value) {
        BareAsset asset = market.asset();
        LogGaussianMixture s = asset.shape();
        return switch (this) {
            case H -> new HomogeneousMarket(asset, market.years(), value, market.coupling(), market.field());
            case G -> new HomogeneousMarket(asset, market.years(), market.noise(), value, market.field());
            case B -> new HomogeneousMarket(asset, market.years(), market.noise(), market.coupling(), value);
            case T -> new HomogeneousMarket(asset, value, market.noise(), market.coupling(), market.field());
            case A -> of(market, BareAsset.of(new LogGaussianMixture(s.mu1(), s.mu2(), s.sigma1(), s.sigma2(), value)));
            case MU1 -> shaped(market, new LogGaussianMixture(value, s.mu2(), s.sigma1(), s.sigma2(), s.a()));
            case MU2 -> shaped(market, new LogGaussianMixture(s.mu1(), value, s.sigma1(), s.sigma2(), s.a()));
            case SIGMA1 -> shaped(market, new LogGaussianMixture(s.mu1(), s.mu2(), value, s.sigma2(), s.a()));
            case SIGMA2 -> shaped(market, new LogGaussianMixture(s.mu1(), s.mu2(), s.sigma1(), value, s.a()));
        };
    }

    private static HomogeneousMarket shaped(HomogeneousMarket market, LogGaussianMixture shape) {
        return of(market, new BareAsset(shape, market.asset().logOdds(), 0));
    }

    private static HomogeneousMarket of(HomogeneousMarket market, BareAsset asset) {
        return new HomogeneousMarket(asset, market.years(), market.noise(), market.coupling(), market.field());
    }
}
