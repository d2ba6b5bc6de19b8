import org.potentia.api.model.ModelProvider;
import org.potentia.models.baseline.GarchTProvider;
import org.potentia.models.baseline.GaussianMixtureProvider;
import org.potentia.models.baseline.NormalProvider;
import org.potentia.models.baseline.StudentTProvider;

/**
 * Plugin with the baseline models that a user would pick instead. It stands on the numerics and knows no other
 * plugin.
 *
 * @provides ModelProvider {@code garch-t}, {@code gaussian-mixture}, {@code normal}, {@code student-t}
 */
module org.potentia.models.baseline {
    requires org.apache.commons.numbers.rootfinder;
    requires org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.models.baseline;

    provides ModelProvider with
            GarchTProvider,
            GaussianMixtureProvider,
            NormalProvider,
            StudentTProvider;
}
