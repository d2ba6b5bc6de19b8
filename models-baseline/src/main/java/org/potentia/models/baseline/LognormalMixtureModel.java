package org.potentia.models.baseline;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;
import org.potentia.numerics.Black;

/** Three lognormal laws, and so three Black prices. */
record LognormalMixtureModel(ParameterVector parameters) implements OptionModel {
    @Override
    public Smile smile(Market market, double years) {
        double root = Math.sqrt(Arguments.positive(years, "years"));
        double weight1 = parameters.get("weight1");
        double weight2 = parameters.get("weight2");
        double[] weights = {weight1, weight2, 1 - weight1 - weight2};
        double[] ratios = {parameters.get("ratio1"), parameters.get("ratio2"), 1};
        double mean = weights[0] * ratios[0] + weights[1] * ratios[1] + weights[2];
        double[] forwards = new double[weights.length];
        double[] deviations = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            forwards[i] = market.forward(years) * (ratios[i] / mean);
            deviations[i] = parameters.get("sigma" + (i + 1)) * root;
        }
        return new MixedSmile(weights, forwards, deviations, market.discount(years), market.forward(years));
    }

    /** The arrays are never handed out. */
    private static final class MixedSmile implements Smile {
        private final double[] weights;
        private final double[] forwards;
        private final double[] deviations;
        private final double discount;
        private final double mean;

        MixedSmile(double[] weights, double[] forwards, double[] deviations, double discount, double mean) {
            this.weights = weights;
            this.forwards = forwards;
            this.deviations = deviations;
            this.discount = discount;
            this.mean = mean;
        }

        @Override
        public double price(OptionType type, double strike) {
            double price = 0;
            for (int i = 0; i < weights.length; i++) {
                price += weights[i] * Black.price(type, forwards[i], strike, deviations[i]);
            }
            return discount * price;
        }

        @Override
        public double mean() {
            return mean;
        }
    }
}
