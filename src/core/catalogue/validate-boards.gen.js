// Generated from firmware/boards.schema.json by `npm run gen`. Do not edit.
"use strict";
export const validateBoards = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://harden.invalid/schema/boards.json","type":"object","additionalProperties":false,"required":["boards"],"properties":{"boards":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/board"}}},"definitions":{"board":{"type":"object","additionalProperties":false,"required":["id","chip","flashSize","flashMode","env","maxImageSize"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+([-_.][a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters and digits with single dashes, dots or underscores between"},"title":{"type":"string","minLength":1},"chip":{"type":"string","minLength":1},"flashSize":{"type":"string","enum":["512KB","1MB","2MB","4MB","8MB","16MB"]},"flashMode":{"type":"string","enum":["qio","qout","dio","dout"]},"env":{"type":"string","minLength":1},"macro":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be a macro name: letters, digits and underscores"},"defines":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$","patternErrorMessage":"must be NAME or NAME=VALUE"}},"forces":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["feature","to","source"],"properties":{"feature":{"type":"string","minLength":1},"to":{"type":"string","enum":["on","off"]},"source":{"type":"string","minLength":1}}}},"maxImageSize":{"type":"integer","minimum":1024,"maximum":16777216}}}}};
const schema12 = {"type":"object","additionalProperties":false,"required":["id","chip","flashSize","flashMode","env","maxImageSize"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+([-_.][a-z0-9]+)*$","patternErrorMessage":"must be lower-case letters and digits with single dashes, dots or underscores between"},"title":{"type":"string","minLength":1},"chip":{"type":"string","minLength":1},"flashSize":{"type":"string","enum":["512KB","1MB","2MB","4MB","8MB","16MB"]},"flashMode":{"type":"string","enum":["qio","qout","dio","dout"]},"env":{"type":"string","minLength":1},"macro":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","patternErrorMessage":"must be a macro name: letters, digits and underscores"},"defines":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$","patternErrorMessage":"must be NAME or NAME=VALUE"}},"forces":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["feature","to","source"],"properties":{"feature":{"type":"string","minLength":1},"to":{"type":"string","enum":["on","off"]},"source":{"type":"string","minLength":1}}}},"maxImageSize":{"type":"integer","minimum":1024,"maximum":16777216}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9]+([-_.][a-z0-9]+)*$", "u");
const pattern1 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern2 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://harden.invalid/schema/boards.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.boards === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "boards"},message:"must have required property '"+"boards"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "boards")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.boards !== undefined){
let data0 = data.boards;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/boards",schemaPath:"#/properties/boards/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.boards,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err3 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.chip === undefined){
const err4 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/required",keyword:"required",params:{missingProperty: "chip"},message:"must have required property '"+"chip"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.flashSize === undefined){
const err5 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/required",keyword:"required",params:{missingProperty: "flashSize"},message:"must have required property '"+"flashSize"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.flashMode === undefined){
const err6 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/required",keyword:"required",params:{missingProperty: "flashMode"},message:"must have required property '"+"flashMode"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.env === undefined){
const err7 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.maxImageSize === undefined){
const err8 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/required",keyword:"required",params:{missingProperty: "maxImageSize"},message:"must have required property '"+"maxImageSize"+"'",schema:schema12.required,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data1){
if(!(func2.call(schema12.properties, key1))){
const err9 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err10 = {instancePath:instancePath+"/boards/" + i0+"/id",schemaPath:"#/definitions/board/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+([-_.][a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+([-_.][a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+([-_.][a-z0-9]+)*$",parentSchema:schema12.properties.id,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/boards/" + i0+"/id",schemaPath:"#/definitions/board/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.id.type,parentSchema:schema12.properties.id,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.title !== undefined){
let data3 = data1.title;
if(typeof data3 === "string"){
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/boards/" + i0+"/title",schemaPath:"#/definitions/board/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.title,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/boards/" + i0+"/title",schemaPath:"#/definitions/board/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.title.type,parentSchema:schema12.properties.title,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.chip !== undefined){
let data4 = data1.chip;
if(typeof data4 === "string"){
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/boards/" + i0+"/chip",schemaPath:"#/definitions/board/properties/chip/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.chip,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/boards/" + i0+"/chip",schemaPath:"#/definitions/board/properties/chip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.chip.type,parentSchema:schema12.properties.chip,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.flashSize !== undefined){
let data5 = data1.flashSize;
if(typeof data5 !== "string"){
const err16 = {instancePath:instancePath+"/boards/" + i0+"/flashSize",schemaPath:"#/definitions/board/properties/flashSize/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.flashSize.type,parentSchema:schema12.properties.flashSize,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((((((data5 === "512KB") || (data5 === "1MB")) || (data5 === "2MB")) || (data5 === "4MB")) || (data5 === "8MB")) || (data5 === "16MB"))){
const err17 = {instancePath:instancePath+"/boards/" + i0+"/flashSize",schemaPath:"#/definitions/board/properties/flashSize/enum",keyword:"enum",params:{allowedValues: schema12.properties.flashSize.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.flashSize.enum,parentSchema:schema12.properties.flashSize,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.flashMode !== undefined){
let data6 = data1.flashMode;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/boards/" + i0+"/flashMode",schemaPath:"#/definitions/board/properties/flashMode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.flashMode.type,parentSchema:schema12.properties.flashMode,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data6 === "qio") || (data6 === "qout")) || (data6 === "dio")) || (data6 === "dout"))){
const err19 = {instancePath:instancePath+"/boards/" + i0+"/flashMode",schemaPath:"#/definitions/board/properties/flashMode/enum",keyword:"enum",params:{allowedValues: schema12.properties.flashMode.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.flashMode.enum,parentSchema:schema12.properties.flashMode,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.env !== undefined){
let data7 = data1.env;
if(typeof data7 === "string"){
if(data7.length < 1){
const err20 = {instancePath:instancePath+"/boards/" + i0+"/env",schemaPath:"#/definitions/board/properties/env/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.env,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/boards/" + i0+"/env",schemaPath:"#/definitions/board/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.env.type,parentSchema:schema12.properties.env,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data1.macro !== undefined){
let data8 = data1.macro;
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
const err22 = {instancePath:instancePath+"/boards/" + i0+"/macro",schemaPath:"#/definitions/board/properties/macro/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.macro,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/boards/" + i0+"/macro",schemaPath:"#/definitions/board/properties/macro/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.macro.type,parentSchema:schema12.properties.macro,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.defines !== undefined){
let data9 = data1.defines;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
const err24 = {instancePath:instancePath+"/boards/" + i0+"/defines/" + i1,schemaPath:"#/definitions/board/properties/defines/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*(=[^\\r\\n]*)?$",parentSchema:schema12.properties.defines.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/boards/" + i0+"/defines/" + i1,schemaPath:"#/definitions/board/properties/defines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.defines.items.type,parentSchema:schema12.properties.defines.items,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/boards/" + i0+"/defines",schemaPath:"#/definitions/board/properties/defines/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.defines.type,parentSchema:schema12.properties.defines,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data1.forces !== undefined){
let data11 = data1.forces;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.feature === undefined){
const err27 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2,schemaPath:"#/definitions/board/properties/forces/items/required",keyword:"required",params:{missingProperty: "feature"},message:"must have required property '"+"feature"+"'",schema:schema12.properties.forces.items.required,parentSchema:schema12.properties.forces.items,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12.to === undefined){
const err28 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2,schemaPath:"#/definitions/board/properties/forces/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema12.properties.forces.items.required,parentSchema:schema12.properties.forces.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12.source === undefined){
const err29 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2,schemaPath:"#/definitions/board/properties/forces/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema12.properties.forces.items.required,parentSchema:schema12.properties.forces.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key2 in data12){
if(!(((key2 === "feature") || (key2 === "to")) || (key2 === "source"))){
const err30 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2,schemaPath:"#/definitions/board/properties/forces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.forces.items,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.feature !== undefined){
let data13 = data12.feature;
if(typeof data13 === "string"){
if(data13.length < 1){
const err31 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2+"/feature",schemaPath:"#/definitions/board/properties/forces/items/properties/feature/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.forces.items.properties.feature,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2+"/feature",schemaPath:"#/definitions/board/properties/forces/items/properties/feature/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.forces.items.properties.feature.type,parentSchema:schema12.properties.forces.items.properties.feature,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.to !== undefined){
let data14 = data12.to;
if(typeof data14 !== "string"){
const err33 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2+"/to",schemaPath:"#/definitions/board/properties/forces/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.forces.items.properties.to.type,parentSchema:schema12.properties.forces.items.properties.to,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((data14 === "on") || (data14 === "off"))){
const err34 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2+"/to",schemaPath:"#/definitions/board/properties/forces/items/properties/to/enum",keyword:"enum",params:{allowedValues: schema12.properties.forces.items.properties.to.enum},message:"must be equal to one of the allowed values",schema:schema12.properties.forces.items.properties.to.enum,parentSchema:schema12.properties.forces.items.properties.to,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.source !== undefined){
let data15 = data12.source;
if(typeof data15 === "string"){
if(data15.length < 1){
const err35 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2+"/source",schemaPath:"#/definitions/board/properties/forces/items/properties/source/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.forces.items.properties.source,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2+"/source",schemaPath:"#/definitions/board/properties/forces/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.forces.items.properties.source.type,parentSchema:schema12.properties.forces.items.properties.source,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/boards/" + i0+"/forces/" + i2,schemaPath:"#/definitions/board/properties/forces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.forces.items.type,parentSchema:schema12.properties.forces.items,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/boards/" + i0+"/forces",schemaPath:"#/definitions/board/properties/forces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.forces.type,parentSchema:schema12.properties.forces,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data1.maxImageSize !== undefined){
let data16 = data1.maxImageSize;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err39 = {instancePath:instancePath+"/boards/" + i0+"/maxImageSize",schemaPath:"#/definitions/board/properties/maxImageSize/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.maxImageSize.type,parentSchema:schema12.properties.maxImageSize,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 16777216 || isNaN(data16)){
const err40 = {instancePath:instancePath+"/boards/" + i0+"/maxImageSize",schemaPath:"#/definitions/board/properties/maxImageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216",schema:16777216,parentSchema:schema12.properties.maxImageSize,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data16 < 1024 || isNaN(data16)){
const err41 = {instancePath:instancePath+"/boards/" + i0+"/maxImageSize",schemaPath:"#/definitions/board/properties/maxImageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:schema12.properties.maxImageSize,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/boards/" + i0,schemaPath:"#/definitions/board/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/boards",schemaPath:"#/properties/boards/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.boards.type,parentSchema:schema11.properties.boards,data:data0};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
