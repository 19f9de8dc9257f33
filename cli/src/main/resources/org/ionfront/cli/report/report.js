// Makes the figures of a page live: hover, zoom, scales, toggles, a slider over time. Without it the SVG figures stay.
(() => {
  'use strict';

  const STYLES = getComputedStyle(document.body);
  const PIXELS_PER_TICK = {x: 70, y: 36};
  const BAND = 0.22;
  const NEAREST = 14;

  const colour = name => STYLES.getPropertyValue(name).trim();
  const tone = name => colour('--tone-' + name);

  const make = (parent, name, type, text) => {
    const element = document.createElement(name);
    if (type) element.className = type;
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };

  const button = (parent, text, title, press) => {
    const made = make(parent, 'button', '', text);
    made.type = 'button';
    made.title = title;
    made.addEventListener('click', () => press(made));
    return made;
  };

  const raised = number => String(number).replace(/[-0-9]/g, c => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);

  // Numbers as the figures write them: 0.02, 1.5×10⁻²¹.
  const shown = (value, digits) => {
    if (value === null || value === undefined || !Number.isFinite(value)) return '–';
    if (value === 0) return '0';
    const exponent = Math.floor(Math.log10(Math.abs(value)));
    if (exponent >= -3 && exponent < 6) {
      return String(Number(value.toPrecision(digits))).replace('-', '−');
    }
    const parts = value.toExponential(digits - 1).split('e');
    const mantissa = String(Number(parts[0])).replace('-', '−');
    return (mantissa === '1' ? '' : mantissa + '×') + '10' + raised(Number(parts[1]));
  };

  // The ticks of a logarithmic axis: decades, with 2 to 9 between them where there is room; round steps within a decade.
  const decades = (low, high, room) => {
    const first = Math.ceil(Math.log10(low) - 1e-9);
    const last = Math.floor(Math.log10(high) + 1e-9);
    const found = [];
    if (last - first < 1) {
      const step = steps((high - low) / Math.max(2, room));
      for (let k = Math.ceil(low / step); k * step <= high; k++) found.push(k * step);
      return found;
    }
    const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, room)));
    for (let exponent = first - 1; exponent <= last; exponent++) {
      for (let factor = 1; factor < (last - first < 4 ? 10 : 2); factor++) {
        const value = Number(factor + 'e' + exponent);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9) && exponent % stride === 0) found.push(value);
      }
    }
    return found;
  };

  // The smallest of 1, 2 or 5 times a power of ten that is not below the wish.
  const steps = wish => {
    const power = Math.pow(10, Math.floor(Math.log10(wish)));
    return power * ([1, 2, 5].find(factor => factor * power >= wish * (1 - 1e-9)) || 10);
  };

  // Labels of all ticks of an axis, with as many decimals as their step needs; between decades there are none.
  const labels = (values, log) => {
    const large = Math.max(...values.map(Math.abs));
    const small = Math.min(...values.map(Math.abs));
    if (log && large >= 10 * small) {
      return values.map(v => Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-9 ? shown(v, 1) : '');
    }
    const step = values.length > 1 ? Math.abs(values[1] - values[0]) : large;
    if (large >= 1e6 || step < 1e-4) return values.map(v => shown(v, 4));
    let decimals = 0;
    while (decimals < 6 && Math.abs(step - Number(step.toFixed(decimals))) > 1e-3 * step) decimals++;
    return values.map(v => (Math.abs(v) < step / 1e6 ? 0 : v).toFixed(decimals).replace('-', '−'));
  };

  const unit = label => (label.match(/\(([^()]*)\)\s*$/) || [])[1] || '';

  // Marks that are switched on and off together: one chip per name; what has no name goes with its colour.
  const group = marks => {
    const groups = [];
    for (const mark of marks) {
      if (!mark.label) continue;
      groups.push({label: mark.label, tone: mark.tone, kind: mark.kind, dash: mark.dash, marks: [mark], on: true});
    }
    for (const mark of marks) {
      if (mark.label) continue;
      const owner = groups.find(g => g.tone === mark.tone && g.kind !== 'vertical' && g.kind !== 'horizontal');
      if (owner) owner.marks.push(mark);
    }
    return groups;
  };

  // By straight lines between the points; null outside.
  const interpolate = (xs, ys, x) => {
    for (let k = 1; k < xs.length; k++) {
      const inside = (xs[k - 1] <= x && x <= xs[k]) || (xs[k] <= x && x <= xs[k - 1]);
      if (inside && xs[k] !== xs[k - 1] && ys[k - 1] !== null && ys[k] !== null) {
        return ys[k - 1] + (x - xs[k - 1]) / (xs[k] - xs[k - 1]) * (ys[k] - ys[k - 1]);
      }
    }
    return null;
  };

  class Chart {
    constructor(figure, data, film) {
      this.figure = figure;
      this.data = data;
      this.film = film;
      this.frame = null;
      this.groups = group(data.marks);
      this.hidden = new Set();
      this.log = {x: data.x.log, y: data.y.log};
      this.box = make(figure, 'div', 'chart');
      figure.insertBefore(this.box, figure.querySelector('figcaption'));
      this.tools();
      this.canvas = make(this.box, 'div', 'canvas');
      this.build();
      figure.classList.add('live');
      new ResizeObserver(() => this.resize()).observe(this.box);
    }

    tools() {
      const bar = make(this.box, 'div', 'tools');
      this.chips = make(bar, 'span', 'chips');
      for (const one of this.groups) {
        const chip = button(this.chips, '', 'Show or hide ' + one.label, () => this.toggle(one));
        chip.className = 'chip';
        chip.setAttribute('aria-pressed', 'true');
        const swatch = make(chip, 'i', one.kind + ' ' + (one.dash || 'solid'));
        swatch.style.setProperty('--swatch', 'var(--tone-' + one.tone + ')');
        make(chip, 'span', 'name', one.label);
        one.value = make(chip, 'output', '');
        one.chip = chip;
      }
      const right = make(bar, 'span', 'buttons');
      this.place = make(right, 'output', 'place');
      for (const axis of ['x', 'y']) {
        if (!this.canBeLogarithmic(axis)) continue;
        const made = button(right, 'log ' + axis, 'Logarithmic ' + (axis === 'x' ? 'horizontal' : 'vertical') + ' axis',
            () => this.setLog(axis, !this.log[axis], made));
        made.dataset.action = 'log-' + axis;
        made.setAttribute('aria-pressed', String(this.log[axis]));
      }
      button(right, 'reset', 'Show the whole figure again, as a double click does; drag over a part to see it larger',
          () => this.whole()).dataset.action = 'reset';
      button(right, 'copy', 'Copy the data that are shown, as a table', made => this.copy(made)).dataset.action = 'copy';
    }

    canBeLogarithmic(axis) {
      const values = this.values(axis);
      const high = values.reduce((a, b) => Math.max(a, b), 0);
      // Rounding leaves densities of -1e-17, and noise leaves some data below zero: neither makes the rest useless.
      return high > 0 && values.every(v => v > -0.05 * high);
    }

    // All finite numbers along an axis, those of the film included.
    values(axis) {
      const all = [];
      const add = numbers => { for (const v of numbers) if (v !== null) all.push(v); };
      for (const mark of this.data.marks) {
        if (axis === 'x') {
          if (mark.x !== undefined) add(this.data.xs[mark.x]);
          if (mark.kind === 'vertical') all.push(mark.at);
        } else {
          for (const key of ['y', 'lower', 'upper']) if (mark[key]) add(mark[key]);
          if (mark.kind === 'horizontal') all.push(mark.at);
        }
      }
      if (axis === 'y') {
        for (const curve of this.curves()) curve.y.forEach(add);
      }
      return all;
    }

    curves() {
      return this.film ? (this.film.figures[this.data.name] || []).map(k => this.film.curves[k]) : [];
    }

    range(axis) {
      const own = this.data[axis];
      const log = this.log[axis];
      const filmed = axis === 'y' && !own.fixed && this.frame !== null
        ? this.curves().flatMap(c => c.y[this.frame]).filter(v => v !== null) : [];
      if (log === own.log) {
        if (!filmed.length) return [own.min, own.max];
        const usable = log ? filmed.filter(v => v > 0) : filmed;
        return [usable.reduce((a, b) => Math.min(a, b), own.min), usable.reduce((a, b) => Math.max(a, b), own.max)];
      }
      const values = this.values(axis).filter(v => !log || v > 0);
      let low = values.reduce((a, b) => Math.min(a, b), Infinity);
      let high = values.reduce((a, b) => Math.max(a, b), -Infinity);
      if (axis === 'x' || own.fixed) high = Math.min(high, own.max);
      if (log) {
        low = Math.max(low, high * 1e-5);
        return [low / (axis === 'y' ? 1.3 : 1), high * (axis === 'y' ? 1.3 : 1)];
      }
      return [Math.min(0, low), high + (axis === 'y' ? 0.05 * (high - Math.min(0, low)) : 0)];
    }

    small() {
      return this.figure.classList.contains('panel');
    }

    size() {
      const width = Math.max(140, Math.floor(this.box.clientWidth));
      const [w, h] = this.data.size;
      return {width, height: Math.round(Math.max(this.small() ? 165 : 200, Math.min(460, width * h / w)))};
    }

    // Smaller where a label would be cut off: it is centred on its axis, which leaves room for the other one's numbers.
    labelFont(name) {
      const font = pixels => pixels + 'px ' + STYLES.fontFamily;
      const usual = this.small() ? 11 : 13;
      const {width, height} = this.size();
      const room = name === 'x' ? width - 60 : height - 46;
      const ruler = document.createElement('canvas').getContext('2d');
      ruler.font = font(usual);
      return font(Math.max(8, Math.min(usual, usual * room / ruler.measureText(this.data[name].label).width)));
    }

    build() {
      this.zoomed = false;
      this.limits = {x: this.range('x'), y: this.range('y')};
      const axis = name => ({
        scale: name,
        label: this.data[name].label,
        labelSize: name === 'x' ? 20 : 22,
        labelGap: 0,
        labelFont: this.labelFont(name),
        font: (this.small() ? '10.5px ' : '12px ') + STYLES.fontFamily,
        size: name === 'x' ? 26 : (u, texts) => 12 + (this.small() ? 7 : 8) * Math.max(2, ...(texts || []).map(t => t.length)),
        gap: 4,
        space: PIXELS_PER_TICK[name] * (this.small() ? 0.7 : 1),
        stroke: () => colour('--ink'),
        grid: {stroke: () => colour('--rule'), width: 1},
        ticks: {stroke: () => colour('--soft'), width: 1, size: 4},
        values: (u, splits) => labels(splits, this.log[name]),
        ...(this.log[name] ? {
          splits: (u, index, low, high, increment, space) =>
            decades(low, high, (name === 'x' ? u.width : u.height) / PIXELS_PER_TICK[name]),
          filter: (u, splits) => splits,
        } : {}),
      });
      const scale = name => ({
        time: false,
        auto: false,
        distr: this.log[name] ? 3 : 1,
        log: 10,
        range: () => this.limits[name],
      });
      const options = {
        ...this.size(),
        scales: {x: scale('x'), y: scale('y')},
        axes: [axis('x'), axis('y')],
        series: [{}, {show: false, points: {show: false}}],
        legend: {show: false},
        cursor: {
          drag: {x: true, y: true, uni: 12, setScale: false},
          points: {show: false},
          bind: {dblclick: () => () => { this.whole(); return null; }},
        },
        hooks: {
          draw: [u => this.draw(u)],
          setCursor: [u => this.read(u)],
          setSelect: [u => this.zoom(u)],
        },
      };
      if (this.plot) this.plot.destroy();
      this.plot = new uPlot(options, [[...this.limits.x], [null, null]], this.canvas);
    }

    setLog(axis, wanted, pressed) {
      this.log[axis] = wanted;
      pressed.setAttribute('aria-pressed', String(wanted));
      this.build();
    }

    toggle(one) {
      one.on = !one.on;
      one.chip.setAttribute('aria-pressed', String(one.on));
      one.marks.forEach(mark => one.on ? this.hidden.delete(mark) : this.hidden.add(mark));
      this.plot.redraw(false);
    }

    whole() {
      this.zoomed = false;
      this.limits = {x: this.range('x'), y: this.range('y')};
      this.apply();
    }

    apply() {
      this.plot.batch(() => {
        for (const axis of ['x', 'y']) {
          this.plot.setScale(axis, {min: this.limits[axis][0], max: this.limits[axis][1]});
        }
      });
    }

    zoom(u) {
      const {left, top, width, height} = u.select;
      if (width < 3 && height < 3) return;
      this.zoomed = true;
      if (width >= 3) this.limits.x = [u.posToVal(left, 'x'), u.posToVal(left + width, 'x')];
      if (height >= 3) this.limits.y = [u.posToVal(top + height, 'y'), u.posToVal(top, 'y')];
      u.setSelect({left: 0, top: 0, width: 0, height: 0}, false);
      this.apply();
    }

    resize() {
      const {width, height} = this.size();
      if (this.plot.width !== width || this.plot.height !== height) this.plot.setSize({width, height});
    }

    // Which curve of the film stands for a mark while the slider is not at the end.
    filmed(mark) {
      if (this.frame === null || mark.kind !== 'line') return undefined;
      return this.curves().find(curve => curve.tone === mark.tone && (curve.label || '') === (mark.label || ''));
    }

    // The axes hold the printed curves and the state shown, unless somebody looks at a part.
    showFrame(frame) {
      this.frame = frame;
      if (!this.zoomed) this.whole();
      this.plot.redraw(false);
      this.read(this.plot);
    }

    draw(u) {
      const context = u.ctx;
      const {left, top, width, height} = u.bbox;
      context.save();
      context.beginPath();
      context.rect(left, top, width, height);
      context.clip();
      for (const mark of this.data.marks) if (!this.hidden.has(mark)) this.mark(u, context, mark);
      if (this.frame !== null) this.drawFrame(u, context);
      context.restore();
      context.save();
      context.strokeStyle = colour('--soft');
      context.lineWidth = devicePixelRatio;
      context.strokeRect(left, top, width, height);
      context.restore();
    }

    pen(context, mark, strength) {
      const scale = devicePixelRatio;
      context.strokeStyle = context.fillStyle = tone(mark.tone);
      context.globalAlpha = strength;
      context.lineWidth = (mark.kind === 'line' ? 1.7 : 1.2) * scale;
      context.lineJoin = 'round';
      context.setLineDash((mark.dash === 'dashed' ? [6, 3] : mark.dash === 'dotted' ? [1.5, 3] : []).map(d => d * scale));
    }

    accepts(x, y) {
      return x !== null && y !== null && (!this.log.x || x > 0) && (!this.log.y || y > 0);
    }

    path(u, context, xs, ys) {
      let drawing = false;
      context.beginPath();
      for (let k = 0; k < xs.length; k++) {
        if (!this.accepts(xs[k], ys[k])) {
          drawing = false;
          continue;
        }
        const x = u.valToPos(xs[k], 'x', true);
        const y = u.valToPos(ys[k], 'y', true);
        if (drawing) context.lineTo(x, y); else context.moveTo(x, y);
        drawing = true;
      }
      context.stroke();
    }

    mark(u, context, mark) {
      const {left, top, width, height} = u.bbox;
      const xs = mark.x === undefined ? [] : this.data.xs[mark.x];
      const ghost = this.frame !== null && mark.kind === 'line' && this.curves().some(c => c.tone === mark.tone);
      this.pen(context, mark, ghost ? 0.18 : mark.strength || 1);
      if (mark.kind === 'line') {
        this.path(u, context, xs, mark.y);
      } else if (mark.kind === 'points') {
        context.globalAlpha = 0.55;
        const radius = 1.7 * devicePixelRatio;
        for (let k = 0; k < xs.length; k++) {
          if (!this.accepts(xs[k], mark.y[k])) continue;
          context.beginPath();
          context.arc(u.valToPos(xs[k], 'x', true), u.valToPos(mark.y[k], 'y', true), radius, 0, 2 * Math.PI);
          context.fill();
        }
      } else if (mark.kind === 'band') {
        this.band(u, context, xs, mark);
      } else {
        const upright = mark.kind === 'vertical';
        if (!this.accepts(upright ? mark.at : 1, upright ? 1 : mark.at)) return;
        const at = u.valToPos(mark.at, upright ? 'x' : 'y', true);
        context.beginPath();
        context.moveTo(upright ? at : left, upright ? top : at);
        context.lineTo(upright ? at : left + width, upright ? top + height : at);
        context.stroke();
      }
    }

    // On a logarithmic axis a lower limit that is not above zero lies below the frame.
    band(u, context, xs, mark) {
      const floor = this.log.y ? Number.MIN_VALUE : -Infinity;
      const place = (k, value) => {
        const y = Math.max(value, floor === -Infinity ? value : this.limits.y[0] / 10);
        context.lineTo(u.valToPos(xs[k], 'x', true), u.valToPos(y, 'y', true));
      };
      context.globalAlpha = BAND;
      context.beginPath();
      const usable = k => this.accepts(xs[k], mark.upper[k]) && mark.lower[k] !== null;
      for (let k = 0; k < xs.length; k++) if (usable(k)) place(k, mark.upper[k]);
      for (let k = xs.length - 1; k >= 0; k--) if (usable(k)) place(k, mark.lower[k]);
      context.closePath();
      context.fill();
    }

    drawFrame(u, context) {
      const xs = this.film.xs[this.frame];
      for (const curve of this.curves()) {
        const owner = this.data.marks.find(m => m.kind === 'line' && m.tone === curve.tone && m.label === curve.label);
        if (owner && this.hidden.has(owner)) continue;
        this.pen(context, {kind: 'line', tone: curve.tone}, 1);
        this.path(u, context, xs, curve.y[this.frame]);
      }
      if (this.film.clocks.includes(this.data.name)) {
        this.pen(context, {kind: 'vertical', tone: 'vermilion'}, 1);
        const at = u.valToPos(this.film.clock[this.frame], 'x', true);
        context.beginPath();
        context.moveTo(at, u.bbox.top);
        context.lineTo(at, u.bbox.top + u.bbox.height);
        context.stroke();
      }
    }

    // What the chips say while the pointer is over the frame.
    read(u) {
      const left = u.cursor.left;
      if (left === undefined || left === null || left < 0) {
        this.groups.forEach(one => { one.value.textContent = ''; });
        this.place.textContent = '';
        return;
      }
      const x = u.posToVal(left, 'x');
      const y = u.posToVal(u.cursor.top, 'y');
      const of = axis => unit(this.data[axis].label);
      // Without names there is nobody to say the value but the place.
      const single = this.groups.length === 0 ? this.valueOf(u, {marks: this.data.marks}, x, left) : '';
      this.place.textContent = shown(x, 4) + (of('x') ? ' ' + of('x') : '')
          + ', ' + (single || shown(y, 3)) + (of('y') && !of('y').startsWith('std') ? ' ' + of('y') : '');
      for (const one of this.groups) one.value.textContent = one.on ? this.valueOf(u, one, x, left) : '';
    }

    valueOf(u, one, x, left) {
      const lines = one.marks.filter(m => m.kind === 'line');
      const last = lines.find(m => m.label) || lines[lines.length - 1];
      const points = one.marks.filter(m => m.kind === 'points');
      const said = [];
      if (last) {
        const filmed = this.filmed(last);
        const xs = filmed ? this.film.xs[this.frame] : this.data.xs[last.x];
        const value = interpolate(xs, filmed ? filmed.y[this.frame] : last.y, x);
        if (value !== null) said.push(shown(value, 4));
      }
      let nearest = null;
      for (const mark of points) {
        this.data.xs[mark.x].forEach((at, k) => {
          if (mark.y[k] === null || !this.accepts(at, mark.y[k])) return;
          const distance = Math.abs(u.valToPos(at, 'x') - left);
          if (distance < NEAREST && (nearest === null || distance < nearest.distance)) {
            nearest = {distance, value: mark.y[k]};
          }
        });
      }
      if (nearest) said.push((last ? 'data ' : '') + shown(nearest.value, 4));
      const band = one.marks.find(m => m.kind === 'band');
      if (band) {
        const low = interpolate(this.data.xs[band.x], band.lower, x);
        const high = interpolate(this.data.xs[band.x], band.upper, x);
        if (low !== null && high !== null) {
          said.push(last ? '± ' + shown((high - low) / 2, 2) : shown(low, 3) + ' to ' + shown(high, 3));
        }
      }
      const fixed = one.marks.find(m => m.kind === 'vertical' || m.kind === 'horizontal');
      if (fixed && !said.length) said.push(shown(fixed.at, 4));
      return said.join(', ');
    }

    // A column of abscissae before every run of marks that share it.
    table() {
      const columns = [];
      let previous = null;
      const add = (label, xs, values) => {
        if (previous !== xs) columns.push([this.data.x.label, ...xs]);
        previous = xs;
        columns.push([label, ...values]);
      };
      const frame = this.frame;
      if (frame !== null) {
        for (const curve of this.curves()) add(curve.label || this.data.y.label, this.film.xs[frame], curve.y[frame]);
      }
      for (const mark of this.data.marks) {
        if (this.hidden.has(mark)) continue;
        const owner = this.groups.find(one => one.marks.includes(mark));
        const name = mark.label || (owner ? owner.label : this.data.y.label);
        if (mark.kind === 'line') {
          if (frame === null || !this.curves().length) add(name + (mark.label ? '' : mark.strength ? ', earlier' : ''), this.data.xs[mark.x], mark.y);
        } else if (mark.kind === 'points') {
          add(name + ' (points)', this.data.xs[mark.x], mark.y);
        } else if (mark.kind === 'band') {
          add(name + ' (lower)', this.data.xs[mark.x], mark.lower);
          add(name + ' (upper)', this.data.xs[mark.x], mark.upper);
        } else {
          columns.push([name + (mark.kind === 'vertical' ? ', at ' + this.data.x.label : ', ' + this.data.y.label), mark.at]);
        }
      }
      const rows = Math.max(...columns.map(c => c.length));
      const lines = [];
      for (let k = 0; k < rows; k++) {
        lines.push(columns.map(c => k < c.length && c[k] !== null ? c[k] : '').join('\t'));
      }
      return lines.join('\n') + '\n';
    }

    async copy(pressed) {
      const text = this.table();
      let done = false;
      try {
        await navigator.clipboard.writeText(text);
        done = true;
      } catch (refused) {
        const area = make(document.body, 'textarea', '');
        area.value = text;
        area.select();
        done = document.execCommand('copy');
        area.remove();
      }
      pressed.textContent = done ? 'copied' : 'not allowed';
      setTimeout(() => { pressed.textContent = 'copy'; }, 1500);
    }
  }

  // The slider over the states of a simulation; at its end the figures are as they were printed.
  const slider = (bar, film, charts) => {
    const row = make(bar, 'div', 'slider');
    const last = film.labels.length - 1;
    let timer = 0;
    const play = button(row, '▶', 'Play', () => {
      if (timer) return stop();
      if (Number(range.value) >= last) range.value = 0;
      play.textContent = '❚❚';
      timer = setInterval(() => {
        range.value = Number(range.value) + 1;
        show();
        if (Number(range.value) >= last) stop();
      }, 120);
      show();
    });
    const stop = () => {
      clearInterval(timer);
      timer = 0;
      play.textContent = '▶';
    };
    const range = make(row, 'input', '');
    range.type = 'range';
    range.min = 0;
    range.max = last;
    range.value = last;
    range.setAttribute('aria-label', 'Time');
    const label = make(row, 'output', '');
    const show = () => {
      const frame = Number(range.value);
      label.textContent = film.labels[frame] + (frame === last ? ' (end)' : '');
      range.setAttribute('aria-valuetext', label.textContent);
      charts.forEach(chart => chart.showFrame(frame === last ? null : frame));
    };
    range.addEventListener('input', () => { stop(); show(); });
    show();
    bar.hidden = false;
  };

  const theme = charts => {
    const choices = ['auto', 'light', 'dark'];
    let now = 0;
    const bar = make(document.body, 'div', 'theme');
    const show = made => {
      made.textContent = {auto: '◐', light: '☀', dark: '☾'}[choices[now]];
      made.title = 'Colours: ' + {auto: 'as the system', light: 'light', dark: 'dark'}[choices[now]];
      made.setAttribute('aria-label', made.title);
    };
    const repaint = () => charts.forEach(chart => chart.plot.redraw(false));
    show(button(bar, '', '', made => {
      now = (now + 1) % choices.length;
      if (now === 0) delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = choices[now];
      show(made);
      repaint();
    }));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  };

  const charts = [];
  const bar = document.querySelector('.film');
  const film = bar ? JSON.parse(bar.querySelector('script').textContent) : null;
  for (const figure of document.querySelectorAll('figure')) {
    const data = figure.querySelector('script');
    if (data) charts.push(new Chart(figure, JSON.parse(data.textContent), film));
  }
  if (film) {
    slider(bar, film, charts.filter(c => film.figures[c.data.name] || film.clocks.includes(c.data.name)));
  }
  theme(charts);
  // For tests and for the curious.
  window.ionfront = {charts};
})();
