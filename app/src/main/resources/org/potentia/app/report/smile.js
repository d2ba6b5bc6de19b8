'use strict';
(function () {
  const { data, draw, line, zip, digits, axisStyle, wrappedLegend } = potentia;

  function series(layer, index) {
    const points = zip(layer.curve.x, layer.curve.y);
    if (layer.kind === 'POINTS') {
      return { name: layer.style.label, type: 'scatter', symbolSize: 7, color: layer.style.color, data: points, z: 10 };
    }
    if (layer.kind === 'MARK') {
      return line(layer.style, points, { lineStyle: { color: layer.style.color, width: 1.5, type: 'dashed' }, z: 2 });
    }
    return line(layer.style, points, { z: 3 + index });
  }

  data.charts.forEach((panel, number) => {
    const element = document.getElementById('chart-' + number);
    const styles = panel.layers.map(l => l.style);
    const names = wrappedLegend(styles, element.clientWidth);
    element.style.height = names.height + 320 + 'px';
    draw(element, {
      title: { text: panel.title, left: 'center', top: names.height - 8, textStyle: { fontSize: 13, color: '#1b1f24' } },
      legend: names.option,
      grid: { left: 64, right: 16, top: names.height + 20, bottom: 44 },
      tooltip: { trigger: 'item', confine: true, formatter: p => p.seriesName + ': ' + digits(p.value[0], 4) + ', ' + digits(p.value[1], 4) },
      xAxis: Object.assign({}, axisStyle, { type: 'value', name: panel.x, nameGap: 28, scale: true, axisLine: { onZero: false } }),
      yAxis: Object.assign({}, axisStyle, { type: 'value', name: panel.y, nameGap: 44, scale: true, axisLine: { onZero: false }, splitLine: { lineStyle: { color: '#e5e9ed' } } }),
      series: panel.layers.map(series)
    });
  });
}());
