import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.optimizers.asa.AsaProvider;
import org.potentia.optimizers.asa.AsaQuantities;

/**
 * Plugin with Adaptive Simulated Annealing: L. Ingber's algorithm with all its options, in runs that can be saved and resumed bit for bit. It
 * uses nothing of Potentia but the api.
 *
 * @provides OptimizerProvider {@code asa}
 * @provides QuantityProvider the quantities {@code asa.*}
 */
module org.potentia.optimizers.asa {
    requires transitive org.potentia.api;
    requires static org.jspecify;

    exports org.potentia.optimizers.asa;

    provides OptimizerProvider with
            AsaProvider;
    provides QuantityProvider with
            AsaQuantities;
}
