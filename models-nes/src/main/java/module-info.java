/**
 * Plugin with the NES model (I. Halperin, 2022): returns in a log-Gaussian-mixture potential. It provides the stationary and the
 * pre-asymptotic law of returns, the potential, and the quantities of the paper; it stands on the numerics and knows no other plugin.
 */
module org.potentia.models.nes {
    requires transitive org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.models.nes;

    provides org.potentia.api.figure.FigureProvider with
            org.potentia.models.nes.NesFigures;
    provides org.potentia.api.model.ModelProvider with
            org.potentia.models.nes.NesConditionalProvider,
            org.potentia.models.nes.NesProvider,
            org.potentia.models.nes.NesTransitionProvider;
    provides org.potentia.api.model.PotentialProvider with
            org.potentia.models.nes.LogGaussianMixtureProvider;
    provides org.potentia.api.quantity.QuantityProvider with
            org.potentia.models.nes.NesMotionQuantities,
            org.potentia.models.nes.NesPerturbationQuantities,
            org.potentia.models.nes.NesPricingQuantities,
            org.potentia.models.nes.NesQuantities,
            org.potentia.models.nes.NesRelaxationQuantities;
}
