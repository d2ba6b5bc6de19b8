package org.potentia.models.qgauss;

import org.junit.jupiter.api.Nested;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.tck.ReturnModelContract;

/** The models on either side of the normal law; {@link QGaussianContractTest} has the one between q = 1 and q = 5/3. */
class QGaussianModelsContractTest {
    @Nested
    class BoundedSupport extends Case {
        BoundedSupport() {
            // returns between -1.4 and 1.4
            super(0, 0.5, 1);
        }
    }

    @Nested
    class NormalLaw extends Case {
        NormalLaw() {
            super(0.001, 1, 5e3);
        }
    }

    @Nested
    class NoMean extends Case {
        NoMean() {
            super(0.001, 2.5, 1e5);
        }
    }

    abstract static class Case implements ReturnModelContract {
        private final double location;
        private final double q;
        private final double beta;

        Case(double location, double q, double beta) {
            this.location = location;
            this.q = q;
            this.beta = beta;
        }

        @Override
        public ModelProvider provider() {
            return new QGaussianProvider();
        }

        @Override
        public ParameterVector returnModelParameters() {
            return provider().parameters().vector(location, q, beta);
        }
    }
}
