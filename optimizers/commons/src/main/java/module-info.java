import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.optimizers.commons.BobyqaProvider;
import org.potentia.optimizers.commons.CmaEsProvider;
import org.potentia.optimizers.commons.MultistartProvider;
import org.potentia.optimizers.commons.NelderMeadProvider;

/**
 * Plugin with optimizers on Apache Commons Math: CMA-ES, BOBYQA, Nelder-Mead and multistart. It uses nothing of Potentia but the api.
 *
 * @provides OptimizerProvider {@code cma-es}, {@code bobyqa}, {@code nelder-mead}, {@code multistart}
 */
module org.potentia.optimizers.commons {
    requires org.potentia.api;
    requires commons.math3;
    requires static org.jspecify;

    exports org.potentia.optimizers.commons;

    provides OptimizerProvider with
            BobyqaProvider,
            CmaEsProvider,
            MultistartProvider,
            NelderMeadProvider;
}
