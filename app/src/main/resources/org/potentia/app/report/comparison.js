'use strict';
(function () {
  const { data, draw, line, zip, legend, digits, saving, axisStyle, followLegends, trace } = potentia;

  function density(id, logarithmic) {
    const d = data.density;
    const keep = point => !logarithmic || point[1] >= d.floor;
    const fitted = zip(d.fitted.x, d.fitted.y).filter(keep);
    const judged = zip(d.judged.x, d.judged.y).filter(keep);
    const empirical = logarithmic
      ? { name: 'fitted returns', type: 'scatter', data: fitted, symbol: 'emptyCircle', symbolSize: 7, color: '#6e7781', z: 1 }
      : { name: 'fitted returns', type: 'line', step: 'middle', data: fitted, symbol: 'none', color: '#8c959f', lineStyle: { width: 1, color: '#8c959f' }, areaStyle: { color: '#d0d7de', opacity: 0.7 }, z: 1 };
    const range = logarithmic ? d.range : d.zoom;
    const series = data.models.map(m => line(m, zip(d.curves[m.id].x, d.curves[m.id].y).filter(keep)));
    series.unshift(empirical, { name: 'judged returns', type: 'scatter', data: judged.filter(p => p[1] > 0), symbol: 'diamond', symbolSize: 6, color: '#24292f', z: 2 });
    draw(document.getElementById(id), {
      legend: legend(data.models, ['fitted returns', 'judged returns']),
      grid: { left: 78, right: 30, top: 62, bottom: 96 },
      toolbox: saving,
      tooltip: { trigger: 'axis', axisPointer: { type: 'line' }, valueFormatter: v => digits(Array.isArray(v) ? v[1] : v, 4), confine: true, order: 'valueDesc' },
      xAxis: Object.assign({}, axisStyle, { type: 'value', name: d.axis, nameGap: 28, min: d.range[0], max: d.range[1], axisLine: { onZero: false } }),
      yAxis: Object.assign({ axisLine: { onZero: false } }, axisStyle, logarithmic
        ? { type: 'log', name: d.unit + ', log scale', nameGap: 56, min: d.floor, axisLabel: { color: '#57606a', fontSize: 12, formatter: v => v >= 0.001 ? String(Number(v.toPrecision(1))) : v.toExponential(0) } }
        : { type: 'value', name: d.unit, nameGap: 48, min: 0 }),
      dataZoom: [
        { type: 'slider', xAxisIndex: 0, startValue: range[0], endValue: range[1], bottom: 14, height: 22, filterMode: 'none', labelFormatter: v => digits(v, 3) },
        { type: 'inside', xAxisIndex: 0, startValue: range[0], endValue: range[1], filterMode: 'none', zoomOnMouseWheel: 'ctrl' }
      ],
      series: series
    });
  }

  function quantiles() {
    const limit = data.qq.limit;
    const series = data.models.map(m => ({
      name: m.label,
      type: 'scatter',
      data: zip(data.qq.expected, data.qq.observed[m.id]).filter(p => p[1] !== null && isFinite(p[1])),
      symbol: m.symbol,
      symbolSize: 5,
      color: m.color,
      emphasis: { focus: 'series' }
    }));
    series.push({
      name: 'diagonal', type: 'line', symbol: 'none', silent: true, color: '#8c959f', tooltip: { show: false },
      lineStyle: { color: '#8c959f', type: 'solid', width: 1 }, data: [[-data.qq.width, -data.qq.width], [data.qq.width, data.qq.width]], z: 1
    });
    draw(document.getElementById('qq'), {
      legend: legend(data.models),
      grid: { left: 72, right: 30, top: 62, bottom: 56 },
      toolbox: saving,
      tooltip: { trigger: 'item', confine: true, formatter: p => p.seriesName + '<br>perfect model: ' + digits(p.value[0], 3) + '<br>this model: ' + digits(p.value[1], 3) },
      xAxis: Object.assign({}, axisStyle, { type: 'value', name: 'normal score of a perfect model (standard deviations)', nameGap: 28, min: -data.qq.width, max: data.qq.width, axisLine: { onZero: false } }),
      yAxis: Object.assign({}, axisStyle, { type: 'value', name: 'normal score given by the model (standard deviations)', nameGap: 40, min: -limit, max: limit, axisLine: { onZero: false } }),
      series: series
    });
  }

  function pitHistograms() {
    const box = document.getElementById('pit-charts');
    const p = data.pit;
    data.models.forEach(m => {
      const element = document.createElement('div');
      element.className = 'chart';
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', 'PIT histogram of ' + m.label);
      box.appendChild(element);
      const heights = p.heights[m.id];
      const edges = heights.concat(heights.slice(-1)).map((h, i) => [i / heights.length, h]);
      draw(element, {
        title: { text: m.label, left: 'center', top: 2, textStyle: { fontSize: 13, fontWeight: 600, color: '#1b1f24' } },
        grid: { left: 48, right: 12, top: 28, bottom: 42 },
        tooltip: { trigger: 'axis', confine: true, formatter: a => 'PIT from ' + digits(a[0].value[0], 3) + '<br>density ' + digits(a[0].value[1], 3) },
        xAxis: Object.assign({}, axisStyle, { type: 'value', min: 0, max: 1, interval: 0.25, name: 'PIT (probability)', nameGap: 24, splitLine: { show: false }, axisLabel: { color: '#57606a', fontSize: 11 } }),
        yAxis: Object.assign({}, axisStyle, { type: 'value', name: 'density', nameGap: 32, min: 0, max: p.top, splitNumber: 3, axisLabel: { color: '#57606a', fontSize: 11 } }),
        series: [{
          type: 'line', step: 'end', symbol: 'none', data: edges, color: m.color, lineStyle: { width: 1.5 }, areaStyle: { color: m.color, opacity: 0.45 },
          markArea: { silent: true, itemStyle: { color: '#57606a', opacity: 0.18 }, data: [[{ yAxis: p.low }, { yAxis: p.high }]] },
          markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: '#24292f', type: 'solid', width: 1 }, data: [{ yAxis: 1 }] }
        }]
      });
    });
  }

  function scorePaths() {
    const s = data.scores;
    const series = data.models.map(m => line(m, s.paths[m.id], { connectNulls: false }));
    if (series.length > 0) {
      series[0].markArea = {
        silent: true,
        itemStyle: { color: '#d1242f', opacity: 0.12 },
        label: { show: true, position: 'insideTop', color: '#82071e', fontSize: 11 },
        data: s.crises.map(c => [{ xAxis: c.from, name: c.label }, { xAxis: c.to }])
      };
    }
    draw(document.getElementById('score-paths'), {
      legend: legend(data.models),
      grid: { left: 78, right: 40, top: 62, bottom: 96 },
      toolbox: saving,
      tooltip: { trigger: 'axis', confine: true, valueFormatter: v => digits(v, 4), order: 'valueDesc' },
      xAxis: Object.assign({}, axisStyle, { type: 'category', data: s.dates, name: s.axis, nameGap: 28, boundaryGap: false, axisLine: { onZero: false } }),
      yAxis: Object.assign({}, axisStyle, { type: 'value', name: 'cumulative log score ahead of ' + s.baseline + ' (nats)', nameGap: 48, scale: true }),
      dataZoom: [
        { type: 'slider', xAxisIndex: 0, bottom: 14, height: 22 },
        { type: 'inside', xAxisIndex: 0, zoomOnMouseWheel: 'ctrl' }
      ],
      series: series
    });
  }

  if (data.models.length > 0) {
    density('density-linear', false);
    density('density-log', true);
    quantiles();
    pitHistograms();
    scorePaths();
    followLegends();
  }
  // A chart in a closed box has no size: it is drawn when the box is opened.
  document.querySelectorAll('div.trace').forEach(box => {
    const details = box.closest('details');
    const show = () => {
      if (details.open && box.childElementCount === 0) {
        trace(box, data.traces[box.dataset.model]);
      }
    };
    details.addEventListener('toggle', show);
    show();
  });
}());
