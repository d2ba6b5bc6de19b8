import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.optimizers.commons.BasinHoppingProvider;
import org.potentia.optimizers.commons.BobyqaProvider;
import org.potentia.optimizers.commons.CmaEsProvider;
import org.potentia.optimizers.commons.DifferentialEvolutionProvider;
import org.potentia.optimizers.commons.DirectLProvider;
import org.potentia.optimizers.commons.DualAnnealingProvider;
import org.potentia.optimizers.commons.LbfgsProvider;
import org.potentia.optimizers.commons.LevenbergMarquardtProvider;
import org.potentia.optimizers.commons.MlslProvider;
import org.potentia.optimizers.commons.MultistartProvider;
import org.potentia.optimizers.commons.NelderMeadProvider;

/**
 * Plugin with the optimizers everybody knows, on Apache Commons Math where it has them. It uses nothing of Potentia but the api.
 *
 * @provides OptimizerProvider {@code basin-hopping}, {@code bobyqa}, {@code cma-es}, {@code differential-evolution}, {@code direct-l},
 *     {@code dual-annealing}, {@code l-bfgs}, {@code mlsl}, {@code multistart}, {@code nelder-mead}
 */
module org.potentia.optimizers.commons {
    requires org.potentia.api;
    requires commons.math3;
    requires static org.jspecify;

    exports org.potentia.optimizers.commons;

    provides OptimizerProvider with
            BasinHoppingProvider,
            BobyqaProvider,
            CmaEsProvider,
            DifferentialEvolutionProvider,
            DirectLProvider,
            DualAnnealingProvider,
            LbfgsProvider,
            LevenbergMarquardtProvider,
            MlslProvider,
            MultistartProvider,
            NelderMeadProvider;
}
