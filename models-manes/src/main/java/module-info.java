/**
 * Plugin with the MANES model (I. Halperin, 2022): a market of many assets, each in a log-Gaussian-mixture potential and all of them coupled
 * by their mean. It stands on the numerics and knows no other plugin.
 */
module org.potentia.models.manes {
    requires transitive org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.models.manes;

    provides org.potentia.api.figure.FigureProvider with
            org.potentia.models.manes.ManesFigures,
            org.potentia.models.manes.ManesManyFigures,
            org.potentia.models.manes.ManesOptionFigures;
    provides org.potentia.api.model.ModelProvider with
            org.potentia.models.manes.ManesMarketProvider,
            org.potentia.models.manes.ManesProvider;
    provides org.potentia.api.quantity.QuantityProvider with
            org.potentia.models.manes.ManesBareQuantities,
            org.potentia.models.manes.ManesFlowQuantities,
            org.potentia.models.manes.ManesIndexQuantities,
            org.potentia.models.manes.ManesManyQuantities,
            org.potentia.models.manes.ManesMarketQuantities,
            org.potentia.models.manes.ManesMotionQuantities,
            org.potentia.models.manes.ManesPhaseQuantities,
            org.potentia.models.manes.ManesTransitionQuantities;
}
