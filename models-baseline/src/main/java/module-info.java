import org.potentia.api.model.ModelProvider;
import org.potentia.models.baseline.BlackScholesProvider;
import org.potentia.models.baseline.GarchTProvider;
import org.potentia.models.baseline.GaussianMixtureProvider;
import org.potentia.models.baseline.LognormalMixtureProvider;
import org.potentia.models.baseline.NormalProvider;
import org.potentia.models.baseline.StableProvider;
import org.potentia.models.baseline.StudentTProvider;
import org.potentia.models.baseline.SviProvider;
import org.potentia.models.baseline.TruncatedLevyProvider;

/**
 * Plugin with the baseline models that a user would pick instead. It stands on the numerics and knows no other
 * plugin.
 *
 * @provides ModelProvider {@code black-scholes}, {@code garch-t}, {@code gaussian-mixture}, {@code lognormal-mixture}, {@code normal},
 *     {@code student-t}, {@code svi}, {@code symmetric-stable},
 *     {@code truncated-levy}
 */
module org.potentia.models.baseline {
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.numbers.rootfinder;
    requires org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.models.baseline;

    provides ModelProvider with
            BlackScholesProvider,
            GarchTProvider,
            GaussianMixtureProvider,
            LognormalMixtureProvider,
            NormalProvider,
            StableProvider,
            StudentTProvider,
            SviProvider,
            TruncatedLevyProvider;
}
