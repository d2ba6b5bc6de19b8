/**
 * Plugin with the q-Gaussian model. It stands on the numerics and knows no other plugin.
 */
module org.potentia.models.qgauss {
    requires org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;
}
