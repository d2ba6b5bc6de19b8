/**
 * Plugin with the baseline models that a user would pick instead. It stands on the numerics and knows no other
 * plugin.
 */
module org.potentia.models.baseline {
    requires org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;
}
