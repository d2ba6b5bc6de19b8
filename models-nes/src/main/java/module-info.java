/**
 * Plugin with the NES model. It stands on the numerics and knows no other plugin.
 */
module org.potentia.models.nes {
    requires org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;
}
