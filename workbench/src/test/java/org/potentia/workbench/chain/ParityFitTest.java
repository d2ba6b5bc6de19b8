package org.potentia.workbench.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.Black;

class ParityFitTest {
    /** A file with calls and puts of Black at strikes from 50 to 150. */
    static String[] chain(Market market, double years) {
        List<String> lines = new ArrayList<>();
        lines.add("strike,type,price");
        for (int strike = 50; strike <= 150; strike += 5) {
            for (OptionType type : OptionType.values()) {
                double price = market.discount(years)
                        * Black.price(type, market.forward(years), strike, 0.3 * Math.sqrt(years));
                lines.add(strike + "," + type.name().charAt(0) + "," + price);
            }
        }
        return lines.toArray(String[]::new);
    }

    private static List<ParityFit.Pair> pairs(double forward, double discount, int count) {
        List<ParityFit.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double strike = forward * (0.9 + 0.2 * i / (count - 1));
            pairs.add(new ParityFit.Pair(strike, discount * (forward - strike)));
        }
        return pairs;
    }

    @Test
    void findsTheLine() {
        ParityFit fit = ParityFit.of(pairs(1234.5, 0.97, 11)).orElseThrow();
        assertThat(fit.forward()).isCloseTo(1234.5, within(1e-9));
        assertThat(fit.discount()).isCloseTo(0.97, within(1e-12));
        assertThat(fit.rate(2)).isCloseTo(-Math.log(0.97) / 2, within(1e-12));
        assertThat(fit.pairs()).isEqualTo(11);
        assertThat(fit.residual()).isLessThan(1e-9);
    }

    @Test
    void isNotDrawnAwayByStaleQuotes() {
        SplittableRandom random = new SplittableRandom(5);
        List<ParityFit.Pair> pairs = new ArrayList<>(pairs(2000, 0.99, 41));
        for (int i = 0; i < pairs.size(); i++) {
            ParityFit.Pair pair = pairs.get(i);
            // noise of a tenth everywhere, and every fifth quote is off by twenty to sixty
            double noise = random.nextGaussian() * 0.1 + (i % 5 == 3 ? 20 + random.nextDouble() * 40 : 0);
            pairs.set(i, new ParityFit.Pair(pair.strike(), pair.difference() + noise));
        }
        ParityFit fit = ParityFit.of(pairs).orElseThrow();
        // four standard errors of a least-squares line through the good points: slope 0.1/(120 sqrt 33), height
        // 0.1/sqrt 33, both
        // times the inefficiency of medians and the pull of a fifth of bad points, together below 3
        assertThat(fit.discount()).isCloseTo(0.99, within(0.002));
        assertThat(fit.forward()).isCloseTo(2000, within(0.2));
        assertThat(fit.residual()).isBetween(0.02, 0.4);
    }

    @Test
    void looksNearTheMoneyOnly() {
        List<ParityFit.Pair> pairs = new ArrayList<>(pairs(100, 1, 11));
        for (int strike = 10; strike <= 70; strike++) {
            pairs.add(new ParityFit.Pair(strike, 100 - strike + 5));
        }
        ParityFit fit = ParityFit.of(pairs).orElseThrow();
        assertThat(fit.pairs()).isEqualTo(11);
        assertThat(fit.forward()).isCloseTo(100, within(1e-9));
    }

    @Test
    void needsThreeStrikesOrTheRate() {
        assertThat(ParityFit.of(pairs(100, 0.98, 2))).isEmpty();
        assertThat(ParityFit.of(List.of(), 0.98)).isEmpty();
        ParityFit fit = ParityFit.of(pairs(100, 0.98, 2).subList(0, 1), 0.98).orElseThrow();
        assertThat(fit.forward()).isCloseTo(100, within(1e-12));
    }

    @Test
    void refusesWhatIsNoDiscount() {
        assertThat(ParityFit.of(pairs(100, 0.3, 9))).isEmpty();
        assertThat(ParityFit.of(pairs(100, -1, 9))).isEmpty();
        assertThat(ParityFit.of(List.of(new ParityFit.Pair(10, -20)), 1)).isEmpty();
    }
}
