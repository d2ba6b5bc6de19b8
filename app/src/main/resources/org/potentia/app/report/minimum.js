'use strict';
potentia.trace(document.getElementById('trace-panels'), potentia.data.trace);
