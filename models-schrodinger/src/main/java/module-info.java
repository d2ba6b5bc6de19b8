/**
 * Plugin with the Schrödinger-like equation of trading: the levels of its anharmonic oscillator, and a library of tests of multimodality that
 * stands by itself. It knows no other plugin; the levels come from the propagator {@code spectral}.
 *
 * @provides org.potentia.api.figure.FigureProvider the figures {@code schrodinger-*}
 * @provides org.potentia.api.model.ModelProvider the models {@code schrodinger-level}, {@code schrodinger-levels} and
 *     {@code schrodinger-thermal}
 * @provides org.potentia.api.quantity.QuantityProvider the quantities {@code schrodinger.*}
 * @provides org.potentia.api.study.StudyProvider the study {@code schrodinger-thresholds}
 */
module org.potentia.models.schrodinger {
    requires transitive org.potentia.api;
    requires org.apache.commons.numbers.gamma;
    requires static org.jspecify;

    exports org.potentia.models.schrodinger;
    exports org.potentia.models.schrodinger.modality;

    provides org.potentia.api.figure.FigureProvider with
            org.potentia.models.schrodinger.SchroedingerFigures;
    provides org.potentia.api.model.ModelProvider with
            org.potentia.models.schrodinger.mixture.LevelsProvider,
            org.potentia.models.schrodinger.mixture.SingleLevelProvider,
            org.potentia.models.schrodinger.mixture.ThermalProvider;
    provides org.potentia.api.quantity.QuantityProvider with
            org.potentia.models.schrodinger.MarketQuantities,
            org.potentia.models.schrodinger.ModalityQuantities,
            org.potentia.models.schrodinger.SchroedingerQuantities;
    provides org.potentia.api.study.StudyProvider with
            org.potentia.models.schrodinger.threshold.SchroedingerThresholds;
}
