/**
 * Plugin with optimizers on Apache Commons Math: CMA-ES, BOBYQA, Nelder-Mead and multistart.
 */
module org.potentia.optimizers.commons {
    requires org.potentia.api;
    requires org.potentia.numerics;
    requires commons.math3;
    requires static org.jspecify;
}
