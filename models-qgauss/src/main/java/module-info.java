/**
 * Plugin with the q-Gaussian model of returns, its distribution and the quantities of its paper. It stands on the numerics and knows no other
 * plugin.
 *
 * @provides org.potentia.api.figure.FigureProvider how the law spreads, and smiles of options
 * @provides org.potentia.api.model.ModelProvider the models {@code q-gaussian}, {@code qgauss-diffusion}, {@code qgauss-regimes-law}, and of
 *     options {@code qgauss-log-return} and {@code qgauss-price-return}
 * @provides org.potentia.api.quantity.QuantityProvider the quantities {@code qgauss.*}
 * @provides org.potentia.api.study.StudyProvider the studies {@code qgauss-regimes} and {@code qgauss-null-controls}
 */
module org.potentia.models.qgauss {
    requires transitive org.potentia.api;
    requires org.apache.commons.numbers.gamma;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.models.qgauss;

    provides org.potentia.api.figure.FigureProvider with
            org.potentia.models.qgauss.diffusion.QGaussianDiffusionFigures,
            org.potentia.models.qgauss.option.QGaussianOptionFigures;
    provides org.potentia.api.model.ModelProvider with
            org.potentia.models.qgauss.QGaussianProvider,
            org.potentia.models.qgauss.diffusion.QGaussianDiffusionProvider,
            org.potentia.models.qgauss.option.QGaussianLogReturnProvider,
            org.potentia.models.qgauss.option.QGaussianPriceReturnProvider,
            org.potentia.models.qgauss.diffusion.QGaussianRegimesLawProvider;
    provides org.potentia.api.quantity.QuantityProvider with
            org.potentia.models.qgauss.PorousMediumQuantities,
            org.potentia.models.qgauss.QGaussianQuantities,
            org.potentia.models.qgauss.diffusion.DiffusionQuantities,
            org.potentia.models.qgauss.regime.RegimeQuantities;
    provides org.potentia.api.study.StudyProvider with
            org.potentia.models.qgauss.regime.QGaussianNullControls,
            org.potentia.models.qgauss.regime.QGaussianRegimes;
}
